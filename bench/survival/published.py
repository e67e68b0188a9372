"""Networks that networkx has, as JSON: their size, edges by number, and the groups of those that have any."""
import json

import networkx as nx

GRAPHS = {
    "karate club": (nx.karate_club_graph(), "club"),
    "southern women": (nx.davis_southern_women_graph(), "bipartite"),
    "Florentine families": (nx.florentine_families_graph(), None),
    "Les Misérables": (nx.les_miserables_graph(), None),
    "Krackhardt's kite": (nx.krackhardt_kite_graph(), None),
}


def told(graph, attribute):
    number = {node: i for i, node in enumerate(graph.nodes())}
    groups = {} if attribute is None else {"groups": [str(graph.nodes[node][attribute]) for node in graph]}
    return {"size": len(number), "edges": [[number[a], number[b]] for a, b in graph.edges()], **groups}


print(json.dumps({name: told(*graph) for name, graph in GRAPHS.items()}))
