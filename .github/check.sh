#!/bin/sh
# Checks content on git hosts other than GitHub. Run it for each merge request, in a clone with the whole history.
#
#   .github/check.sh origin/main          prints the findings in files that differ from origin/main
#   .github/check.sh origin/main sarif    writes them to check.sarif, for hosts that read SARIF logs
set -eu
cd "$(dirname "$0")/.."
base=${1:?give the revision that the merge request starts from}
npm ci --ignore-scripts # the first command compiles the program
if [ "${2:-}" = sarif ]; then
  npm run --silent check -- --format sarif --since "$base" > check.sarif
else
  npm run --silent check -- --since "$base"
fi
