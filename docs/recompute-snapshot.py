#!/usr/bin/env python3
"""Computes the measures of a snapshot again, from its JSON file alone, and says how far they are from those frozen in it.
Recalcule les mesures d'un cliché depuis son seul fichier JSON, et dit leur écart à celles qui y sont figées.

    pip install networkx
    python recompute-snapshot.py maillage-fin-de-l-atelier.json

It prints JSON: the hash found, then for each territory and measure the furthest difference. It ends with 1 where the
hash is another, or a measure differs by more than 0.000001, to which they are rounded.
Il écrit du JSON : l'empreinte trouvée puis, par territoire et par mesure, le plus grand écart. Il finit par 1 si
l'empreinte est une autre, ou si un écart dépasse 0,000001, l'arrondi des mesures.

Not computed again: communities and core (searched from fixed seeds; their modularity is), brokerage, and figures
about who was heard. / Ne sont pas recalculés : les communautés et le cœur (cherchés depuis des graines fixes ; la
modularité l'est), le courtage, et ce qui dit qui a été entendu.
"""
import calendar
import hashlib
import json
import math
import sys
from collections import Counter, defaultdict
from itertools import combinations

import networkx as nx

ROUNDED_TO = 1e-6
LATEST_WORD = 5
TRANSACTIONS = {"funds", "commissions"}
DIRECTED = {"funds", "commissions", "supports", "governs"}


def last_day(said):
    """The last day that `2021`, `2021-06` or `2021-06-15` may be."""
    if len(said) == 4:
        return f"{said}-12-31"
    if len(said) == 7:
        year, month = int(said[:4]), int(said[5:])
        return f"{said}-{calendar.monthrange(year, month)[1]:02}"
    return said


def is_active(cooperation, day):
    """Whether a cooperation is active on a day, by what is said of it."""
    started, ended = cooperation.get("startedOn"), cooperation.get("endedOn")
    recorded, status = cooperation.get("recordedOn"), cooperation["status"]
    if started is not None and started > day:
        return False
    last = last_day(ended) if ended is not None else None
    if status in ("ended", "broken") and last is not None and last > day:
        return True
    if last is not None and last <= day and status != "broken":
        return False
    if started is None and recorded is not None and day < recorded:
        return False
    return status == "active"


def by_former_rule(own):
    """The lowest of what each speaker said last: how words counted until December 2026."""
    last = {one.get("voice"): one["intensity"] for one in sorted(own, key=lambda one: one["on"]) if one.get("perVoice")}
    return min(last.values())


def declared(declarations, actor, day):
    """What a party declares up to a day: its latest word; of a day on which its speakers differ, what held before."""
    own = [one for one in declarations if one["actorId"] == actor and one["on"] <= day]
    while own:
        last = max(one["on"] for one in own)
        if all(one.get("perVoice") for one in own if one["on"] == last):
            return by_former_rule(own)
        levels = {one["intensity"] for one in own if one["on"] == last}
        if len(levels) == 1:
            return levels.pop()
        own = [one for one in own if one["on"] < last]
    return None


class Elements:
    """The elements of a document: nodes by kind and id, relations by kind and their two ends."""

    def __init__(self, document):
        self.nodes, self.relations = defaultdict(dict), defaultdict(list)
        for key, properties in document["elements"].items():
            kind, _, rest = key.partition(":")
            start, arrow, end = rest.partition(">")
            if arrow:
                self.relations[kind].append((start, end, properties))
            else:
                self.nodes[kind][rest] = properties
        if document["version"] < LATEST_WORD:
            self.mark_former_rule()

    def mark_former_rule(self):
        """Older documents: the words of a party whose speakers differ count by the rule of then."""
        words = defaultdict(list)
        for word in self.nodes["Declaration"].values():
            words[word["actorId"], word["cooperationId"]].append(word)
        for said in words.values():
            if any(
                one.get("voice") != other.get("voice") and one["intensity"] != other["intensity"]
                for one, other in combinations(said, 2)
            ):
                for word in said:
                    word["perVoice"] = True


def network(elements, territory, day, tau, without_transactions):
    """The network of a territory on its day: who is on the map, and the pairs linked at tau."""
    graph, arcs = nx.Graph(), set()
    for actor, where, acts in elements.relations["ACTS_IN"]:
        begun = acts.get("since") is None or acts["since"] <= day
        if where == territory and acts.get("onMap") and begun:
            graph.add_node(actor, family=elements.nodes["Actor"][actor]["family"], linksAt=[0] * 4, cooperations=0)
    parties, words = defaultdict(dict), defaultdict(list)
    for actor, cooperation, party in elements.relations["PARTY_TO"]:
        if actor in graph:
            parties[cooperation][actor] = party.get("role", "member")
    for declaration in elements.nodes["Declaration"].values():
        words[declaration["cooperationId"]].append(declaration)
    strongest = Counter()
    for id, cooperation in elements.nodes["Cooperation"].items():
        nature = cooperation["nature"]
        if not is_active(cooperation, day) or (without_transactions and nature in TRANSACTIONS):
            continue
        said = {actor: declared(words[id], actor, day) for actor in parties[id]}
        counted = set()
        for a, b in combinations(sorted(parties[id]), 2):
            heard = [said[actor] for actor in (a, b) if said[actor] is not None]
            intensity = min(heard) if heard else cooperation["intensity"]
            if intensity < 1:
                continue
            strongest[a, b] = max(strongest[a, b], intensity)
            if intensity < tau:
                continue
            counted |= {a, b}
            graph.add_edge(a, b)
            roles = parties[id][a], parties[id][b]
            if nature in DIRECTED and roles in (("from", "to"), ("to", "from")):
                arcs.add((a, b) if roles[0] == "from" else (b, a))
        for actor in counted:
            graph.nodes[actor]["cooperations"] += 1
    for pair, intensity in strongest.items():
        for actor in pair:
            for level in range(min(4, intensity)):
                graph.nodes[actor]["linksAt"][level] += 1
    return graph, arcs


def ratio(a, b):
    return a / b if b else None


def defined(value):
    return None if math.isnan(value) else value


def centralisation(values, star):
    return None if len(values) < 3 else sum(max(values) - value for value in values) / star


def eigenvector(graph):
    """Of length 1 in the largest component (of two alike, that of the first actor), by steps that keep what one has."""
    order = sorted(graph)
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), order.index(min(part))))
    largest = parts[0] if parts and len(parts[0]) > 1 else ()
    now = {actor: 1 / math.sqrt(len(largest)) for actor in largest}
    for _ in range(50_000 if now else 0):
        sums = {actor: now[actor] + sum(now[other] for other in graph[actor]) for actor in now}
        length = math.sqrt(sum(value * value for value in sums.values()))
        following = {actor: value / length for actor, value in sums.items()}
        moved = max(abs(following[actor] - now[actor]) for actor in now)
        now = following
        if moved <= 1e-12:
            return now
    return {}


def by_families(graph):
    """E-I index and assortativity: those of no family yet are left out of the links."""
    family = nx.get_node_attributes(graph, "family")
    links = [pair for pair in graph.edges if "unspecified" not in (family[pair[0]], family[pair[1]])]
    external = sum(family[a] != family[b] for a, b in links)
    ends = Counter(family[actor] for pair in links for actor in pair)
    chance = sum((n / (2 * len(links))) ** 2 for n in ends.values()) if links else 0
    inside = ratio(len(links) - external, len(links))
    of_actor = {}
    for actor in graph:
        own = [pair for pair in links if actor in pair]
        of_actor[actor] = ratio(2 * sum(family[a] != family[b] for a, b in own) - len(own), len(own))
    return {
        "external": external,
        "internal": len(links) - external,
        "ei": ratio(2 * external - len(links), len(links)),
        "assortativity": None if len(ends) < 2 else (inside - chance) / (1 - chance),
        "ofActor": of_actor,
    }


def measured(graph, arcs, frozen):
    """The measures again: of the whole, then of each actor."""
    size, pairs = len(graph), len(graph) * (len(graph) - 1) / 2
    with_paths = "betweenness" not in frozen["missing"]
    betweenness = nx.betweenness_centrality(graph) if with_paths and size > 2 else {}
    closeness = nx.closeness_centrality(graph) if with_paths else {}
    distances = [
        steps
        for start, reached in (nx.all_pairs_shortest_path_length(graph) if with_paths else ())
        for end, steps in reached.items()
        if start < end
    ]
    local = {actor: value for actor, value in nx.clustering(graph).items() if graph.degree[actor] > 1}
    degrees = [d for _, d in graph.degree]
    two_steps = sum(d * (d - 1) / 2 for d in degrees)
    parts = sorted((len(part) for part in nx.connected_components(graph)), reverse=True)
    families = by_families(graph)
    own, cores = eigenvector(graph), nx.core_number(graph)
    constraint, effective = nx.constraint(graph), nx.effective_size(graph)
    articulations = set(nx.articulation_points(graph))
    groups = defaultdict(set)
    for actor in frozen["actors"]:
        if actor["community"] is not None:
            groups[actor["community"]].add(actor["actorId"])
    alone = [{actor} for actor in set(graph).difference(*groups.values())]
    modularity = nx.community.modularity(graph, [*groups.values(), *alone]) if graph.size() else None
    whole = {
        "nodes": size,
        "links": graph.size(),
        "directedLinks": len(arcs),
        "density": ratio(graph.size(), pairs),
        "components.count": len(parts),
        "components.sizes": parts,
        "degreeCentralisation": centralisation(degrees, (size - 1) * (size - 2)),
        "betweennessCentralisation": centralisation(list(betweenness.values()), size - 1),
        "communities.modularity": modularity,
        "eiIndex.external": families["external"],
        "eiIndex.internal": families["internal"],
        "eiIndex.value": families["ei"],
        "assortativity": families["assortativity"],
        "arcReciprocity.value": ratio(sum((b, a) in arcs for a, b in arcs), len(arcs)),
        "distances.mean": ratio(sum(distances), len(distances)),
        "distances.diameter": max(distances, default=None),
        "distances.joinedPairs": len(distances) if with_paths else None,
        "clustering.transitivity": ratio(sum(nx.triangles(graph).values()), two_steps),
        "clustering.average": ratio(sum(local.values()), size),
        "clustering.averageOfDefined": ratio(sum(local.values()), len(local)),
        "articulationIds": sorted(articulations),
        "bridges": sorted(sorted(pair) for pair in nx.bridges(graph)),
    }
    actors = {
        actor: {
            "degree": graph.degree[actor],
            "linksAt": graph.nodes[actor]["linksAt"],
            "cooperations": graph.nodes[actor]["cooperations"],
            "betweenness": betweenness.get(actor),
            "closeness": (closeness.get(actor) or None) if graph.degree[actor] else None,
            "eigenvector": own.get(actor),
            "core": cores[actor],
            "constraint": defined(constraint[actor]),
            "effectiveSize": defined(effective[actor]),
            "eiIndex": families["ofActor"][actor],
            "clustering": local.get(actor),
            "isArticulation": actor in articulations,
        }
        for actor in graph
    }
    return whole, actors


def apart(found, frozen):
    """How far two figures are from each other: 0 where they are the same, infinite where they are no figures alike."""
    if all(type(one) in (int, float) for one in (found, frozen)):
        return abs(found - frozen)
    return 0 if found == frozen else math.inf


def at(frozen, path):
    """A figure of the whole: what counts the network stands beside the measures."""
    if path in frozen:
        return frozen[path]
    value = frozen["network"]
    for name in path.split("."):
        value = value[name]
    return value


def compare(elements, frozen):
    asked = (frozen[name] for name in ("territoryId", "day", "minIntensity", "withoutTransactions"))
    graph, arcs = network(elements, *asked)
    whole, actors = measured(graph, arcs, frozen)
    differences = {name: apart(value, at(frozen, name)) for name, value in whole.items()}
    if sorted(actors) != sorted(one["actorId"] for one in frozen["actors"]):
        return {**differences, "actors": math.inf}
    for one in frozen["actors"]:
        for name, value in actors[one["actorId"]].items():
            differences[f"actors.{name}"] = max(differences.get(f"actors.{name}", 0), apart(value, one[name]))
    return differences


def main(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    # The content comes first in the file, written as it was hashed.
    start = len('{"content":')
    content, end = json.JSONDecoder().raw_decode(text, start)
    found = hashlib.sha256(text[start:end].encode()).hexdigest()
    said = json.loads(text)["hash"]
    elements = Elements(content["document"])
    told = {one["territoryId"]: compare(elements, one) for one in content.get("measures", [])}
    furthest = max((value for one in told.values() for value in one.values()), default=0)
    result = {
        "hash": found,
        "isWhole": found == said,
        "software": content.get("software"),
        "questions": len(content["questions"]),
        "differences": told,
    }
    # JSON has no infinity: null is a figure that is there on one side alone.
    print(json.dumps(result, ensure_ascii=False, indent=2).replace(": Infinity", ": null"))
    return 0 if found == said and furthest <= ROUNDED_TO else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
