"""Tests of generator.text."""
