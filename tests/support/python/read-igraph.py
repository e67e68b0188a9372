"""What igraph reads of a GraphML or Pajek file: its nodes and edges with their attributes, as JSON."""

import json
import sys

import igraph

path = sys.argv[1]
with open(path, encoding="utf-8") as file:
    is_graphml = "<graphml" in file.read(500)
# A number that something has not is one that no JSON knows.
def known(attributes):
    return {name: None if value != value else value for name, value in attributes.items()}


graph = igraph.Graph.Read_GraphML(path) if is_graphml else igraph.Graph.Read_Pajek(path)
print(
    json.dumps(
        {
            "nodes": [known(node.attributes()) for node in graph.vs],
            "edges": [{"ends": [edge.source, edge.target], **known(edge.attributes())} for edge in graph.es],
        }
    )
)
