"""The publishing workflow, run here step by step, and the checkers of workflows."""
