"""Whole sites with their exact expected output.

Each directory `bad-*` holds `content/` with one kind of mistake and `expected.txt`, what
`isnad check` prints about it; each directory `ok-*` holds a site that builds and `expected/`,
chosen files of it. `python -m tests.sites.accept NAME…` writes the expected output anew; read the
difference before committing it.
"""
