"""Reads YAML as plain data with line numbers, refusing what knowledge files have no use for."""

from __future__ import annotations

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.core.validation.documents import Data, Document, Path
from bot.core.validation.problem import Problem, Severity

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map", "merge", "value")
)
_NULL = "tag:yaml.org,2002:null"


def read_document(file: str, content: str) -> tuple[Document, list[Problem]]:
    """Return the document that `content` writes, and the problems met in reading it.

    Scalars stay as written; tags, anchors and aliases, duplicate keys and a second document in
    the file are problems.
    """
    reader = _Reader(file)
    data: Data = None
    try:
        node = yaml.compose(content, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        reader.report(line, f"not valid YAML: {error.problem or error.context}")
    except (yaml.YAMLError, ValueError) as error:
        reader.report(1, f"not valid YAML: {str(error).splitlines()[0]}")
    else:
        if node is None:
            reader.report(1, "the file is empty")
        else:
            data = reader.convert(node, ())
    return Document(file, data, reader.lines), reader.problems


class _Reader:
    """Converts one file's nodes; remembers lines and problems."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def report(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.file, line, Severity.ERROR, message))

    def convert(self, node: Node, path: Path) -> Data:
        line = node.start_mark.line + 1
        self.lines.setdefault(path, line)
        if id(node) in self._seen:
            self.report(line, "YAML aliases are not used in knowledge files")
            return None
        self._seen.add(id(node))
        if node.tag not in _PLAIN_TAGS:
            self.report(line, f"the YAML tag {node.tag} is not used in knowledge files")
        if isinstance(node, ScalarNode):
            plain = node.style not in ("'", '"', "|", ">")
            return None if node.tag == _NULL and plain else str(node.value)
        if isinstance(node, SequenceNode):
            return [self.convert(item, (*path, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, MappingNode)
        return self._mapping(node, path)

    def _mapping(self, node: MappingNode, path: Path) -> Data:
        result: dict[str, Data] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, ScalarNode):
                self.report(line, "a key must be a single word")
                continue
            key = str(key_node.value)
            if key in result:
                self.report(line, f"duplicate key {key!r}")
            self.lines[(*path, key)] = line
            result[key] = self.convert(value_node, (*path, key))
        return result
