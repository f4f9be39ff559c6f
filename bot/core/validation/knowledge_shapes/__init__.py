"""The shape of every knowledge file: its keys, their order, their types and what they mean.

One description serves validation, the canonical format, the JSON Schema for editors and the
data dictionary.
"""
