"""What networkx reads of a Pajek file: its labels, and its edges with their weight, as JSON."""

import json
import sys

import networkx as nx

graph = nx.read_pajek(sys.argv[1])
print(
    json.dumps(
        {
            "nodes": list(graph),
            "edges": [[*sorted((a, b)), values["weight"]] for a, b, values in graph.edges(data=True)],
        }
    )
)
