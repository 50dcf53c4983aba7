"""Tests of the generator, from single rules to whole sites in a browser."""
