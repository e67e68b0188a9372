"""What networkx reads of a GraphML or GEXF file: its nodes and edges with their attributes, as JSON."""

import json
import sys

import networkx as nx

path = sys.argv[1]
with open(path, encoding="utf-8") as file:
    is_gexf = "<gexf" in file.read(500)
graph = nx.read_gexf(path) if is_gexf else nx.read_graphml(path)
print(
    json.dumps(
        {
            "about": graph.graph,
            "nodes": {node: values for node, values in graph.nodes(data=True)},
            # An edge says itself which way it goes: the ends of an undirected one have no order.
            "edges": [{"ends": sorted((a, b)), **values} for a, b, values in graph.edges(data=True)],
            "components": sorted(len(part) for part in nx.connected_components(graph)),
        }
    )
)
