"""Tests of generator.link."""
