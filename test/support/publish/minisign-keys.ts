/** Made by minisign 0.11 for these tests only: a key without a password, and signatures of both kinds. */
export const publicKey = `untrusted comment: minisign public key 560FF0E96184974B
RWRLl4Rh6fAPVkYTK3LXkJfgNy1roORIwxp9MZClJnYViWGkdccVmoS5
`;
export const secretKey = `untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAS5eEYenwD1YtqIWjXHkIvJP9y8zV9qHiGkt7oE02I4Wy/yi+OEDlv0YTK3LXkJfgNy1roORIwxp9MZClJnYViWGkdccVmoS5AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
`;
