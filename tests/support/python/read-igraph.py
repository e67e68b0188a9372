"""What igraph reads of a GraphML or Pajek file: its nodes and edges with their attributes, as JSON."""

import json
import sys

import igraph

path = sys.argv[1]
with open(path, encoding="utf-8") as file:
    is_graphml = "<graphml" in file.read(500)
graph = igraph.Graph.Read_GraphML(path) if is_graphml else igraph.Graph.Read_Pajek(path)
print(
    json.dumps(
        {
            "nodes": [node.attributes() for node in graph.vs],
            "edges": [{"ends": [edge.source, edge.target], **edge.attributes()} for edge in graph.es],
        }
    )
)
