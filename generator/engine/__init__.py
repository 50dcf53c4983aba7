"""Page records become a site: the MkDocs plugin, its driver, its server and the page writer.

Nothing outside this package imports MkDocs.
"""

import os

# Material prints a banner about the end of MkDocs 1 when it is imported; which engine wraps our
# pages is this package's business, not the editor's.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
