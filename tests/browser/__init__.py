"""The built site as a reader meets it: in a browser, at a domain's root and below a path."""
