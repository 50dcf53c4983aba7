"""What is written besides pages: redirects, the sitemap, styles and scripts."""
