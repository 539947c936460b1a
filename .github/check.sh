#!/bin/sh
# Checks content on forges other than GitHub: run it for each merge request, in a clone with full history.
#
#   .github/check.sh origin/main          findings in the files that differ from origin/main, for people
#   .github/check.sh origin/main sarif    the same as a SARIF log in check.sarif, for forges that read it
set -eu
cd "$(dirname "$0")/.."
base=${1:?which revision does the merge request start from}
npm ci --ignore-scripts # the first command compiles the program
if [ "${2:-}" = sarif ]; then
  npm run --silent check -- --format sarif --since "$base" > check.sarif
else
  npm run --silent check -- --since "$base"
fi
