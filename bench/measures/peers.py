"""Times of networkx and igraph on the graphs given on standard input: [{"size", "edges"}]. Medians, in milliseconds."""

import json
import platform
import statistics
import sys
import time

import igraph
import networkx as nx

ROUNDS = int(sys.argv[1])
ASKED = sys.argv[2].split()


def median_ms(work):
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def networkx_measures(graph):
    return {
        "betweenness": lambda: nx.betweenness_centrality(graph),
        "closeness": lambda: nx.closeness_centrality(graph, wf_improved=True),
        "eigenvector": lambda: nx.eigenvector_centrality(graph, max_iter=50000, tol=1e-12),
        "k-core": lambda: nx.core_number(graph),
        "communities": lambda: nx.community.louvain_communities(graph, seed=1),
        "constraint": lambda: nx.constraint(graph),
        # Six minutes at 4,000.
        **({"effective-size": lambda: nx.effective_size(graph)} if len(graph) <= 1000 else {}),
        "transitivity": lambda: nx.transitivity(graph),
        "clustering": lambda: nx.clustering(graph),
        "articulation-points": lambda: list(nx.articulation_points(graph)),
        "bridges": lambda: list(nx.bridges(graph)),
    }


def igraph_measures(graph):
    return {
        "betweenness": graph.betweenness,
        "closeness": graph.closeness,
        "eigenvector": graph.eigenvector_centrality,
        "k-core": graph.coreness,
        "communities": lambda: graph.community_leiden(objective_function="modularity"),
        "constraint": graph.constraint,
        "mean-distance": graph.average_path_length,
        "diameter": graph.diameter,
        "transitivity": graph.transitivity_undirected,
        "clustering": graph.transitivity_local_undirected,
        "articulation-points": graph.articulation_points,
        "bridges": graph.bridges,
    }


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
            "networkx": {name: median_ms(work) for name, work in networkx_measures(slow).items() if "networkx" in ASKED},
            "igraph": {name: median_ms(work) for name, work in igraph_measures(fast).items()},
            "betweenness": fast.betweenness(),
        }
    )
print(json.dumps(answer))
