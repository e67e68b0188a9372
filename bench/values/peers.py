"""Values and times of networkx and igraph on the graphs given on standard input: [{"size", "edges", "groups"}]."""

import json
import math
import platform
import sys
import time

import igraph
import networkx as nx


def timed(work):
    start = time.perf_counter()
    values = work()
    return {
        # What is undefined there (an actor with no link) is null here.
        "values": [None if value is None or math.isnan(value) else value for value in values],
        "ms": (time.perf_counter() - start) * 1000,
    }


def flat(pairs):
    return [end for pair in sorted(sorted(pair) for pair in pairs) for end in pair]


def of_nodes(scores, size):
    return [scores.get(node) for node in range(size)]


def of_networkx(graph):
    size = len(graph)
    linked = [node for node in graph if graph.degree(node) > 0]
    largest = max(nx.connected_components(graph), key=len)
    only_linked = lambda scores: {node: scores[node] for node in linked}
    return {
        "density": timed(lambda: [nx.density(graph)]),
        "components": timed(lambda: sorted(map(len, nx.connected_components(graph)), reverse=True)),
        "betweenness": timed(lambda: of_nodes(nx.betweenness_centrality(graph), size)),
        "closeness": timed(lambda: of_nodes(only_linked(nx.closeness_centrality(graph, wf_improved=True)), size)),
        "eigenvector": timed(
            lambda: of_nodes(nx.eigenvector_centrality(graph.subgraph(largest), max_iter=100000, tol=1e-13), size)
        ),
        "core": timed(lambda: of_nodes(nx.core_number(graph), size)),
        "constraint": timed(lambda: of_nodes(nx.constraint(graph), size)),
        "effectiveSize": timed(lambda: of_nodes(only_linked(nx.effective_size(graph)), size)),
        "articulation points": timed(lambda: sorted(nx.articulation_points(graph))),
        "bridges": timed(lambda: flat(nx.bridges(graph))),
    }


def of_igraph(graph):
    size = graph.vcount()
    pairs = (size - 1) * (size - 2) / 2

    def eigenvector():
        part = max(graph.connected_components(), key=len)
        scores = graph.induced_subgraph(part).eigenvector_centrality()
        length = math.sqrt(sum(score * score for score in scores))
        return of_nodes({node: score / length for node, score in zip(part, scores)}, size)

    return {
        "density": timed(lambda: [graph.density()]),
        "components": timed(lambda: sorted(map(len, graph.connected_components()), reverse=True)),
        "betweenness": timed(lambda: [score / pairs for score in graph.betweenness()]),
        "eigenvector": timed(eigenvector),
        "core": timed(graph.coreness),
        "constraint": timed(graph.constraint),
        "articulation points": timed(lambda: sorted(graph.articulation_points())),
        "bridges": timed(lambda: flat(graph.es[edge].tuple for edge in graph.bridges())),
    }


def best_modularity(graph):
    return max(
        graph.modularity(graph.community_leiden(objective_function="modularity", n_iterations=-1)) for _ in range(20)
    )


answer = {
    "versions": f"networkx {nx.__version__}, igraph {igraph.__version__}, Python {platform.python_version()}",
    "graphs": [],
}
for given in json.load(sys.stdin):
    slow, fast = nx.Graph(), igraph.Graph(n=given["size"], edges=given["edges"])
    slow.add_nodes_from(range(given["size"]))
    slow.add_edges_from(given["edges"])
    answer["graphs"].append(
        {
            "networkx": of_networkx(slow),
            "igraph": of_igraph(fast),
            "bestModularity": best_modularity(fast),
            "louvainModularity": nx.community.modularity(slow, nx.community.louvain_communities(slow, seed=1)),
        }
    )
print(json.dumps(answer))
