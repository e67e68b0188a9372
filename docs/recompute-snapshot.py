#!/usr/bin/env python3
"""Computes the measures and inferences of a snapshot again, from its JSON file alone, and says how far they are from those
frozen in it. / Recalcule les mesures et inférences d'un cliché depuis son seul fichier JSON, et dit leur écart à celles
qui y sont figées.

    pip install networkx
    python recompute-snapshot.py maillage-fin-de-l-atelier.json

It prints JSON: the hash found, then for each territory and measure the furthest difference. It ends with 1 where the
hash is another, or a measure differs by more than 0.000001, to which they are rounded.
Il écrit du JSON : l'empreinte trouvée puis, par territoire et par mesure, le plus grand écart. Il finit par 1 si
l'empreinte est une autre, ou si un écart dépasse 0,000001, l'arrondi des mesures.

Since version 3 the file also has the chosen network, recall, and the seeds and null models of communities, core and
families: they are searched or drawn again from these seeds, and the methods are written as a paragraph. Not drawn again:
the survival of questions, which only Maillage computes; the file has it. In files before version 3 communities are not
searched again, their modularity is computed.
Depuis la version 3, le fichier contient aussi le réseau choisi, le rappel, et les graines et modèles nuls des communautés,
du cœur et des familles : tout cela est cherché ou tiré de nouveau depuis ces graines, et les méthodes sont écrites en un
paragraphe. N'est pas tirée de nouveau : la survie des questions, que seul Maillage calcule ; le fichier la contient. Avant
la version 3, les communautés ne sont pas cherchées de nouveau ; leur modularité est recalculée.
"""
import calendar
import hashlib
import json
import math
import platform
import sys
from collections import Counter, defaultdict
from itertools import combinations

import networkx as nx

ROUNDED_TO = 1e-6
LATEST_WORD = 5
TRANSACTIONS = {"funds", "commissions"}
DIRECTED = {"funds", "commissions", "supports", "governs"}
FAMILIES = [
    *["local_authority", "state", "social_economy", "business"],
    *["research_training", "citizens", "funder", "resource_network"],
]
UNPROMPTED = {"interview", "document", None}
BITS = 0xFFFFFFFF


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


def year_before(day):
    """The same day of the year before; 28 February for the 29th."""
    year, month, date = (int(part) for part in day.split("-"))
    return f"{year - 1:04}-{month:02}-{min(date, calendar.monthrange(year - 1, month)[1]):02}"


def first_day(said):
    """The first day that `2021`, `2021-06` or `2021-06-15` may be."""
    return said + "-01-01"[len(said) - 4 :] if len(said) < 10 else said


def is_heard(membership, day):
    """Whether an actor answered on links within twelve months before a day."""
    heard = (membership or {}).get("heardLinksOn")
    return heard is not None and year_before(day) <= first_day(heard) and heard <= day


def own_words(declarations, actor, day):
    return [one for one in declarations if one["actorId"] == actor and one["on"] <= day]


def confirms(declarations, actor, day):
    """The level that a party confirms: what it declares, else the lowest word of its latest day."""
    level, own = declared(declarations, actor, day), own_words(declarations, actor, day)
    if level is not None or not own:
        return level or 0
    last = max(one["on"] for one in own)
    return min(one["intensity"] for one in own if one["on"] == last)


def intensity_of(a, b, recorded, confirmation):
    """The intensity of two parties from what they declare, by the chosen rule."""
    if confirmation == "both":
        return 0 if a is None or b is None else min(a, b)
    if confirmation == "either":
        return max(a or 0, b or 0)
    heard = [level for level in (a, b) if level is not None]
    return min(heard) if heard else recorded


def declared(declarations, actor, day):
    """What a party declares up to a day: its latest word; of a day on which its speakers differ, what held before."""
    own = own_words(declarations, actor, day)
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


def network(elements, territory, day, tau, without_transactions, multi_party, confirmation):
    """The network of a territory on its day: who is on the map, and the pairs linked at tau."""
    graph, arcs = nx.Graph(), set()
    for actor, where, acts in elements.relations["ACTS_IN"]:
        begun = acts.get("since") is None or acts["since"] <= day
        if where == territory and acts.get("onMap") and begun:
            graph.add_node(
                actor,
                family=elements.nodes["Actor"][actor]["family"],
                heard=is_heard(acts, day),
                answeredOn=acts.get("heardLinksOn"),
                linksAt=[0] * 4,
                cooperations=0,
            )
    parties, words = defaultdict(dict), defaultdict(list)
    for actor, cooperation, party in elements.relations["PARTY_TO"]:
        if actor in graph:
            parties[cooperation][actor] = party.get("role", "member")
    for declaration in elements.nodes["Declaration"].values():
        words[declaration["cooperationId"]].append(declaration)
    strongest, named, joined = Counter(), defaultdict(set), defaultdict(list)
    counts = {"cooperations": 0, "multiPartyCooperations": 0}
    for id, cooperation in elements.nodes["Cooperation"].items():
        nature = cooperation["nature"]
        if not is_active(cooperation, day) or (without_transactions and nature in TRANSACTIONS):
            continue
        said = {actor: declared(words[id], actor, day) for actor in parties[id]}
        for pair in combinations(sorted(parties[id]), 2):
            if intensity_of(*(said[actor] for actor in pair), cooperation["intensity"], "lowest") >= 1:
                joined[pair] += words[id]
        several = len(parties[id]) > 2
        if several and multi_party == "exclude":
            continue
        sure = {actor for actor in parties[id] if confirms(words[id], actor, day) >= tau}
        counted = set()
        for a, b in combinations(sorted(parties[id]), 2):
            if graph.nodes[a]["heard"] and graph.nodes[b]["heard"]:
                named[a, b] |= sure & {a, b}
            intensity = intensity_of(said[a], said[b], cooperation["intensity"], confirmation)
            if intensity < 1:
                continue
            strongest[a, b] = max(strongest[a, b], intensity)
            if intensity < tau:
                continue
            counted |= {a, b}
            weight, sayers = 1 / (len(parties[id]) - 1), sure & {a, b}
            if graph.has_edge(a, b):
                weight, sayers = graph[a][b]["weight"] + weight, graph[a][b]["sayers"] | sayers
            graph.add_edge(a, b, weight=weight, sayers=sayers)
            roles = parties[id][a], parties[id][b]
            if nature in DIRECTED and roles in (("from", "to"), ("to", "from")):
                arcs.add((a, b) if roles[0] == "from" else (b, a))
        for actor in counted:
            graph.nodes[actor]["cooperations"] += 1
        counts["cooperations"] += bool(counted)
        counts["multiPartyCooperations"] += bool(counted) and several
    if multi_party != "newman":
        nx.set_edge_attributes(graph, 1, "weight")
    for pair, intensity in strongest.items():
        for actor in pair:
            for level in range(min(4, intensity)):
                graph.nodes[actor]["linksAt"][level] += 1
    graph.graph.update(counts=counts, named=[sayers for sayers in named.values() if sayers], joined=joined)
    return graph, arcs


def ratio(a, b):
    return a / b if b else None


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


def blocks(graph):
    """Density inside each family and between each two, in the order of the families."""
    family = nx.get_node_attributes(graph, "family")
    sizes = Counter(family.values())
    links = Counter(tuple(sorted((family[a], family[b]), key=rank)) for a, b in graph.edges if said(family, a, b))
    here = [one for one in FAMILIES if sizes[one]]
    rows = []
    for i, a in enumerate(here):
        for b in here[i:]:
            pairs = sizes[a] * (sizes[a] - 1) // 2 if a == b else sizes[a] * sizes[b]
            found = links[a, b]
            rows.append({"a": a, "b": b, "pairs": pairs, "links": found, "density": ratio(found, pairs)})
    return rows


def rank(family):
    return FAMILIES.index(family) if family in FAMILIES else len(FAMILIES)


def said(family, *actors):
    return all(family[actor] in FAMILIES for actor in actors)


def expected_external(graph, links):
    """Links between families if they fell at random on the pairs of all actors, and the E-I index of that."""
    sizes = Counter(nx.get_node_attributes(graph, "family").values())
    pairs = len(graph) * (len(graph) - 1) / 2
    outside = pairs - sum(n * (n - 1) / 2 for n in sizes.values())
    return ratio(links * outside, pairs), 2 * outside / pairs - 1 if links and pairs else None


def role(a, own, c):
    """The role of the one in the middle, by the families of the three (Gould & Fernandez 1989)."""
    if a == own:
        return "coordinator" if own == c else "representative"
    if own == c:
        return "gatekeeper"
    return "consultant" if a == c else "liaison"


def brokerage(graph, arcs):
    """Brokerage of each actor on directed links, and on open triples; null where there is no link of the kind."""
    family = nx.get_node_attributes(graph, "family")
    directed = nx.DiGraph([arc for arc in arcs if said(family, *arc)])
    links = nx.Graph([pair for pair in graph.edges if said(family, *pair)])
    told = {}
    for actor in graph:
        own = {"directed": None, "undirected": None}
        told[actor] = own
        if not said(family, actor):
            continue
        if directed.size():
            ways = Counter(
                role(family[a], family[actor], family[c])
                for a in (directed.predecessors(actor) if actor in directed else ())
                for c in directed.successors(actor)
                if a != c and not directed.has_edge(a, c)
            )
            roles = ("coordinator", "consultant", "gatekeeper", "representative", "liaison")
            own["directed"] = {name: ways[name] for name in roles}
        if links.size():
            ways = Counter(
                role(family[a], family[actor], family[c])
                for a, c in combinations(links[actor] if actor in links else (), 2)
                if not links.has_edge(a, c)
            )
            ways["boundary"] = ways["gatekeeper"] + ways["representative"]
            own["undirected"] = {name: ways[name] for name in ("coordinator", "consultant", "boundary", "liaison")}
    return told


def burt(graph):
    """Constraint and effective size of Burt (1992), with the weights of the links; null without a link."""
    total = {actor: sum(tie["weight"] for tie in graph[actor].values()) for actor in graph}
    strongest = {actor: max((tie["weight"] for tie in graph[actor].values()), default=0) for actor in graph}
    told = {}
    for i in graph:
        constraint = size = 0
        for j in graph[i]:
            indirect = redundant = 0
            for q in graph[i]:
                if q == j or not graph.has_edge(j, q):
                    continue
                share = graph[i][q]["weight"] / total[i]
                indirect += share * graph[j][q]["weight"] / total[q]
                redundant += share * graph[j][q]["weight"] / strongest[j]
            constraint += (graph[i][j]["weight"] / total[i] + indirect) ** 2
            size += 1 - redundant
        told[i] = (constraint, size) if graph[i] else (None, None)
    return told


def mulberry32(seed):
    """A source of numbers in [0, 1), the same for the same seed everywhere."""
    state = seed & BITS

    def draw():
        nonlocal state
        state = (state + 0x6D2B79F5) & BITS
        t = ((state ^ state >> 15) * (state | 1)) & BITS
        t ^= (t + (t ^ t >> 7) * (t | 61)) & BITS
        return (t ^ t >> 14) / 2**32

    return draw


def xoroshiro128plus(seed):
    """Numbers of 32 bits (Blackman & Vigna 2018), in the state that the library pure-rand makes of a seed."""
    s01, s00, s11, s10 = BITS, ~seed & BITS, seed & BITS, 0
    while True:
        yield (s00 + s10) & BITS
        a0, a1 = s10 ^ s00, s11 ^ s01
        s00, s01 = (
            (s00 << 24 ^ s01 >> 8 ^ a0 ^ a0 << 16) & BITS,
            (s01 << 24 ^ s00 >> 8 ^ a1 ^ (a1 << 16 | a0 >> 16)) & BITS,
        )
        s10, s11 = (a1 << 5 ^ a0 >> 27) & BITS, (a0 << 5 ^ a1 >> 27) & BITS


class Communities:
    """The search of communities that the file names: all partitions of few actors, else the best of several runs of the
    Leiden algorithm (Traag, Waltman & van Eck 2019), in the order of visits that each seed gives."""

    ROUNDING = 1e-10

    def __init__(self, graph):
        self.ids = sorted(actor for actor in graph if graph[actor])
        place = {actor: v for v, actor in enumerate(self.ids)}
        self.edges = sorted((*sorted((place[a], place[b])), tie["weight"]) for a, b, tie in graph.edges(data=True))
        self.around = [[] for _ in self.ids]
        for a, b, weight in self.edges:
            self.around[a].append((b, weight))
            self.around[b].append((a, weight))

    def found(self, how):
        """The community of each actor, the largest 1; null for one without a link."""
        if not self.edges:
            return {}
        best = self.exhaustive() if how["search"] == "exhaustive" else self.searched(how)
        groups = defaultdict(list)
        for v, community in enumerate(best):
            groups[community].append(v)
        ordered = sorted(groups.values(), key=lambda group: (-len(group), group[0]))
        return {self.ids[v]: number for number, group in enumerate(ordered, 1) for v in group}

    def modularity(self, labels):
        ends, inside, total = {}, 0, 0
        for label in labels:
            ends.setdefault(label, 0)
        for a, b, weight in self.edges:
            total += weight
            inside += weight if labels[a] == labels[b] else 0
            ends[labels[a]] += weight
            ends[labels[b]] += weight
        chance = 0
        for end in ends.values():
            chance += (end / (2 * total)) ** 2
        return inside / total - chance

    def searched(self, how):
        best, most = None, -math.inf
        for start in range(how["starts"]):
            labels = self.leiden(mulberry32(how["seed"] + start), how["passes"])
            found = self.modularity(labels)
            if best is None or found > most + 1e-12:
                best, most = labels, found
        return best

    def leiden(self, draw, passes):
        strengths = [0] * len(self.ids)
        self.total = 0
        for v, ties in enumerate(self.around):
            for _, weight in ties:
                strengths[v] += weight
                self.total += weight
        labels = list(range(len(self.ids)))
        for _ in range(passes):
            if not self.improve(strengths, labels, draw):
                break
        return labels

    def improve(self, strengths, communities, draw):
        around, labels = self.around, communities[:]
        stands, moved = list(range(len(around))), False
        for _ in range(24):
            moved = self.move(around, strengths, labels, draw) or moved
            parts = self.refine(around, strengths, labels, draw)
            numbers, above, own = self.aggregate(around, strengths, parts)
            for v in range(len(communities)):
                communities[v] = labels[stands[v]]
            if len(above) == len(around):
                break
            stands = [numbers[node] for node in stands]
            first, raised = {}, [0] * len(above)
            for v, label in enumerate(labels):
                raised[numbers[v]] = first.setdefault(label, numbers[v])
            around, strengths, labels = above, own, raised
        return moved

    def move(self, around, strengths, labels, draw):
        order, total, rounding = len(around), self.total, self.ROUNDING * self.total
        sums, sizes = [0] * order, [0] * order
        for v, label in enumerate(labels):
            sums[label] += strengths[v]
            sizes[label] += 1
        free = [c for c in range(order) if sizes[c] == 0]
        queue, waits = shuffled(order, draw), [True] * order
        head, waiting, moved = 0, order, False
        for _ in range(60 * order):
            if not waiting:
                break
            v, head, waiting = queue[head], (head + 1) % order, waiting - 1
            waits[v] = False
            own, strength, reach = labels[v], strengths[v], reach_of(around[v], labels, v)
            sums[own] -= strength
            best, most = own, reach.get(own, 0) - strength * sums[own] / total + rounding
            for c, links in reach.items():
                gain = links - strength * sums[c] / total
                if c != own and gain > most:
                    best, most = c, gain + rounding
            if most < 0 and sizes[own] > 1 and free:
                best = free.pop()
            sums[best] += strength
            if best == own:
                continue
            moved, labels[v] = True, best
            sizes[best] += 1
            sizes[own] -= 1
            if sizes[own] == 0:
                free.append(own)
            for u, _ in around[v]:
                if not waits[u] and labels[u] != best:
                    waits[u] = True
                    queue[(head + waiting) % order] = u
                    waiting += 1
        return moved

    def refine(self, around, strengths, labels, draw):
        order, total, rounding = len(around), self.total, self.ROUNDING * self.total
        parts, part_sums = list(range(order)), strengths[:]
        sums, to_rest, alone = [0] * order, [0] * order, [True] * order
        for v, label in enumerate(labels):
            sums[label] += strengths[v]
            for u, weight in around[v]:
                if u != v and labels[u] == label:
                    to_rest[v] += weight

        def connected(part, community):
            return to_rest[part] >= part_sums[part] * (sums[community] - part_sums[part]) / total - rounding

        for v in shuffled(order, draw):
            if not alone[v] or not connected(v, labels[v]):
                continue
            reach, part, most = reach_of(around[v], parts, v), v, 0
            for other, links in reach.items():
                if other == v or labels[other] != labels[v] or not connected(other, labels[v]):
                    continue
                gain = links - strengths[v] * part_sums[other] / total
                if gain > most:
                    part, most = other, gain
            if part == v:
                continue
            parts[v], alone[part] = part, False
            part_sums[part] += strengths[v]
            to_rest[part] += to_rest[v] - 2 * reach.get(part, 0)
        return parts

    @staticmethod
    def aggregate(around, strengths, parts):
        number, members = {}, []
        for v, part in enumerate(parts):
            if part not in number:
                number[part] = len(members)
                members.append([])
            members[number[part]].append(v)
        numbers = [number[part] for part in parts]
        above, own = [], []
        for part, nodes in enumerate(members):
            reach, strength = {}, 0
            for v in nodes:
                strength += strengths[v]
                for u, weight in around[v]:
                    reach[numbers[u]] = reach.get(numbers[u], 0) + weight
            above.append([(other, weight) for other, weight in reach.items() if other != part])
            own.append(strength)
        return numbers, above, own

    def exhaustive(self):
        """The best of all partitions, by dynamic programming over sets."""
        order, total = len(self.ids), sum(weight for *_, weight in self.edges)
        between, ends = defaultdict(float), [0.0] * order
        for a, b, weight in self.edges:
            between[a, b] = between[b, a] = weight
            ends[a] += weight
            ends[b] += weight
        inside, of_set, worth = [0.0] * 2**order, [0.0] * 2**order, [0.0] * 2**order
        for one in range(1, 2**order):
            last = one.bit_length() - 1
            others = one ^ 1 << last
            links = inside[others]
            for v in range(last):
                if others >> v & 1:
                    links += between[last, v]
            inside[one], of_set[one] = links, of_set[others] + ends[last]
            worth[one] = links / total - (of_set[one] / (2 * total)) ** 2
        best, chosen, whole = [0.0] * 2**order, [0] * 2**order, 2**order - 1
        for one in [*range(2, whole, 2), whole]:
            first = one & -one
            others = one ^ first
            beside, most = others, -math.inf
            while True:
                quality = worth[beside | first] + best[others ^ beside]
                if quality > most:
                    most, chosen[one] = quality, beside | first
                if beside == 0:
                    break
                beside = beside - 1 & others
            best[one] = most
        labels, left, number = [0] * order, whole, 0
        while left:
            for v in range(order):
                if chosen[left] >> v & 1:
                    labels[v] = number
            left, number = left ^ chosen[left], number + 1
        return labels


def shuffled(order, draw):
    places = list(range(order))
    for i in range(order - 1, 0, -1):
        j = int(draw() * (i + 1))
        places[i], places[j] = places[j], places[i]
    return places


def reach_of(ties, labels, v):
    """The weight of links from a node to each community it touches, in the order in which it touches them."""
    reach = {}
    for u, weight in ties:
        if u != v:
            reach[labels[u]] = reach.get(labels[u], 0) + weight
    return reach


class Core:
    """The core that correlates most with the ideal pattern (Borgatti & Everett 2000), from the starts that the file names."""

    def __init__(self, graph):
        self.ids = sorted(graph)
        place = {actor: v for v, actor in enumerate(self.ids)}
        self.around = [[place[other] for other in graph[actor]] for actor in self.ids]
        self.size, self.pairs = len(self.ids), len(self.ids) * (len(self.ids) - 1) // 2
        self.links = graph.size()

    def found(self, how):
        """The correlation, and whether each actor is in the core; null where no division is defined."""
        if self.size < 3 or self.links in (0, self.pairs):
            return None, dict.fromkeys(self.ids)
        self.density = self.links / self.pairs
        value, core = self.better(self.best_linked())
        draw = mulberry32(how["seed"])
        for _ in range(how["starts"]):
            other, found = self.better([draw() < 0.5 for _ in self.ids])
            if other > value + 1e-12:
                value, core = other, found
        spread = math.sqrt(self.density * (1 - self.density)) * self.pairs
        return value / spread, dict(zip(self.ids, core))

    def value(self, touched, inside):
        outside = self.size - inside
        ideal = self.pairs - outside * (outside - 1) / 2
        share = ideal / self.pairs
        if not 0 < share < 1:
            return -math.inf
        return (touched - self.density * ideal) / math.sqrt(share * (1 - share))

    def outer(self, core, v):
        return sum(not core[u] for u in self.around[v])

    def touched(self, core):
        return sum(self.outer(core, v) + sum(core[u] for u in self.around[v]) / 2 for v in range(self.size) if core[v])

    def best_linked(self):
        order = sorted(range(self.size), key=lambda v: (-len(self.around[v]), v))
        core, touched, best, cut = [False] * self.size, 0, -math.inf, 0
        for i, v in enumerate(order):
            touched += self.outer(core, v)
            core[v] = True
            value = self.value(touched, i + 1)
            if value > best:
                best, cut = value, i + 1
        return [v in set(order[:cut]) for v in range(self.size)]

    def better(self, core):
        value = self.value(self.touched(core), sum(core))
        while True:
            following, changed = self.round(core)
            if following <= value + 1e-12:
                return value, core
            value, core = following, changed

    def round(self, start):
        core, fixed = start[:], [False] * self.size
        outer = [self.outer(core, v) for v in range(self.size)]
        inside, touched = sum(core), self.touched(core)
        best, best_moves, moved = -math.inf, 0, []
        for _ in range(self.size):
            brings, takes, most, least = -1, -1, -1, self.size
            for v in range(self.size):
                if fixed[v]:
                    continue
                if not core[v] and outer[v] > most:
                    brings, most = v, outer[v]
                elif core[v] and outer[v] < least:
                    takes, least = v, outer[v]
            grown = -math.inf if brings < 0 else self.value(touched + most, inside + 1)
            shrunk = -math.inf if takes < 0 else self.value(touched - least, inside - 1)
            chosen = brings if grown >= shrunk and brings >= 0 else takes
            if chosen < 0:
                break
            sign = -1 if core[chosen] else 1
            touched, inside = touched + sign * outer[chosen], inside + sign
            core[chosen], fixed[chosen] = sign == 1, True
            moved.append(chosen)
            for other in self.around[chosen]:
                outer[other] -= sign
            if max(grown, shrunk) > best:
                best, best_moves = max(grown, shrunk), len(moved)
        found = start[:]
        for v in moved[:best_moves]:
            found[v] = not found[v]
        return best, found


def families_apart(graph, how):
    """Families × families, with the p of few links between each two for how many each actor has."""
    actors = sorted(actor for actor in graph if graph.nodes[actor]["family"] in FAMILIES)
    sizes = Counter(graph.nodes[actor]["family"] for actor in actors)
    here = [one for one in FAMILIES if sizes[one]]
    place = {actor: v for v, actor in enumerate(actors)}
    group = [here.index(graph.nodes[actor]["family"]) for actor in actors]
    named = sorted((":".join(sorted(pair)), *sorted(pair)) for pair in graph.edges)
    edges = [(place[a], place[b]) for _, a, b in named if a in place and b in place]
    degrees = Counter(v for pair in edges for v in pair)
    ends, width = Counter(), len(here)
    for v, degree in degrees.items():
        ends[group[v]] += degree
    observed = Counter(tuple(sorted((group[a], group[b]))) for a, b in edges)
    all_pairs, share = len(actors) * (len(actors) - 1) // 2, to_share(degrees)
    cells = []
    for i, a in enumerate(here):
        for j in range(i, width):
            b = here[j]
            pairs = sizes[a] * (sizes[a] - 1) // 2 if i == j else sizes[a] * sizes[b]
            expected = len(edges) / all_pairs * pairs if all_pairs else None
            fit = min(sizes[a], sizes[b]) >= how["minActors"] and (expected or 0) >= how["minExpected"]
            cells.append(
                {
                    **{"a": a, "b": b, "pairs": pairs, "observed": observed[i, j], "expected": expected},
                    "expectedByDegree": None if i == j else (ends[i] * ends[j] / share if share > 0 else 0),
                    "share": ratio(observed[i, j], pairs),
                    **{"p": None, "pAdjusted": None},
                    "hypergeometricP": hypergeometric(observed[i, j], all_pairs, len(edges), pairs) if pairs else None,
                    "lessActive": None,
                    **{"tested": i != j and fit, "at": (i, j)},
                    "quieter": a if ends[i] / sizes[a] <= ends[j] / sizes[b] else b,
                }
            )
    tested = [cell for cell in cells if cell["tested"]]
    if tested:
        chances = as_few(group, width, edges, how)
        for cell in tested:
            cell["p"] = chances[cell["at"]]
        highest = 0
        for i, cell in enumerate(sorted(tested, key=lambda cell: cell["p"])):
            highest = max(highest, min(1, cell["p"] * (len(tested) - i)))
            cell["pAdjusted"] = highest
            plain = cell["hypergeometricP"]
            if highest > 0.05 and plain is not None and plain <= 0.05:
                cell["lessActive"] = cell["quieter"]
    inner = ("tested", "at", "quieter")
    return [{name: value for name, value in cell.items() if name not in inner} for cell in cells]


def to_share(degrees):
    ends = sum(degrees.values())
    return ends - sum(degree * degree for degree in degrees.values()) / ends if ends else 0


def hypergeometric(observed, pairs, links, draws):
    """P(at most so many links among the draws)."""
    ways = sum(math.comb(links, k) * math.comb(pairs - links, draws - k) for k in range(observed + 1) if k <= draws)
    return ways / math.comb(pairs, draws)


def as_few(group, width, edges, how):
    """The p of each two families, over the reassignments of the families that the seed gives (Phipson & Smyth 2010)."""
    place = {}
    for pair in edges:
        for v in pair:
            place.setdefault(v, len(place))
    linked = len(place)
    flat = [(place[a], place[b]) for a, b in edges]
    labels = [group[v] for v in [*place, *(v for v in range(len(group)) if v not in place)]]
    degrees = Counter(v for pair in flat for v in pair)
    degree, share = [degrees[v] for v in range(linked)], to_share(degrees)
    cells = [(a, b) for a in range(width) for b in range(a + 1, width)]

    def residuals(more=0):
        ends = [0] * width
        for v in range(linked):
            ends[labels[v]] += degree[v]
        counts = Counter(labels[a] * width + labels[b] for a, b in flat)
        told = []
        for a, b in cells:
            expected = ends[a] * ends[b] / share if share > 0 else 0
            both = counts[a * width + b] + counts[b * width + a] + more
            told.append((both - expected) / math.sqrt(expected) if expected > 0 else 0)
        return told

    observed, lower, draw = residuals(how["correction"]), [0] * len(cells), xoroshiro128plus(how["seed"])
    for _ in range(how["reassignments"]):
        for i in range(linked):
            j = i + int(next(draw) / 2**32 * (len(labels) - i))
            labels[i], labels[j] = labels[j], labels[i]
        for at, value in enumerate(residuals()):
            lower[at] += value <= observed[at] + 1e-9
    return {cell: (lower[at] + 1) / (how["reassignments"] + 1) for at, cell in enumerate(cells)}


def mix(bits):
    """The finaliser of MurmurHash3."""
    h = bits & BITS
    h = (h ^ h >> 16) * 0x85EBCA6B & BITS
    h = (h ^ h >> 13) * 0xC2B2AE35 & BITS
    return h ^ h >> 16


def drawn(seed, world, item):
    return mix(mix(seed + (world + 1) * 0x9E3779B9) + item * 0x9E3779B9)


def gamma_in(world, item, shape):
    one, other = drawn(0x7EC0, world, item) + 0.5, drawn(0x7EC0, world, item + 1)
    normal = math.sqrt(-2 * math.log(one / 2**32)) * math.cos(2 * math.pi * other / 2**32)
    spread = 1 / (9 * shape)
    return shape * max(0, 1 - spread + normal * math.sqrt(spread)) ** 3


def recall(graph, day, how):
    """The share of its links that an organisation names, from links between two who answered apart on one day."""
    both = one = 0
    for pair, words in graph.graph["joined"].items():
        answered = [graph.nodes[actor]["answeredOn"] for actor in pair]
        if not all(graph.nodes[actor]["heard"] for actor in pair) or answered[0] != answered[1]:
            continue
        own = [own_words(words, actor, day) for actor in pair]
        apart = all(w["on"] == answered[0] and w.get("channel") in UNPROMPTED for some in own for w in some)
        named = sum(any(w["intensity"] > 0 for w in some) for some in own)
        both += apart and named == 2
        one += apart and named == 1
    links, (kept, lost) = both + one, (how["prior"]["named"], how["prior"]["omitted"])
    if links:
        share = 2 * both / (2 * both + one)
        weight = 2 * links / (2 - share) ** 2
        kept, lost = kept + share * weight, lost + (1 - share) * weight
    values = []
    for world in range(how["count"]):
        a, b = gamma_in(world, 0, kept), gamma_in(world, 2, lost)
        values.append(a / (a + b) if a + b else 1)
    values.sort()
    at = lambda quantile: values[int(quantile * (how["count"] - 1) + 0.5)]
    return {"share": kept / (kept + lost), "low": at(0.05), "high": at(0.95), "links": links}


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
    external, chance = expected_external(graph, families["external"] + families["internal"])
    own, cores, holes, brokers = eigenvector(graph), nx.core_number(graph), burt(graph), brokerage(graph, arcs)
    sayers = Counter(len(tie["sayers"]) for *_, tie in graph.edges(data=True))
    pairs_named, mutual = len(graph.graph["named"]), sum(len(who) == 2 for who in graph.graph["named"])
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
        "eiIndex.expectedExternal": external,
        "eiIndex.expected": chance,
        "blocks": blocks(graph),
        "reciprocity": {"pairs": pairs_named, "mutual": mutual, "value": ratio(mutual, pairs_named)},
        "coverage.heard": sum(heard for _, heard in graph.nodes(data="heard")),
        "coverage.confirmed": {"byTwo": sayers[2], "byOne": sayers[1], "byNone": sayers[0]},
        **graph.graph["counts"],
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
            "strength": graph.degree(actor, weight="weight"),
            "linksAt": graph.nodes[actor]["linksAt"],
            "cooperations": graph.nodes[actor]["cooperations"],
            "betweenness": betweenness.get(actor),
            "closeness": (closeness.get(actor) or None) if graph.degree[actor] else None,
            "eigenvector": own.get(actor),
            "core": cores[actor],
            "constraint": holes[actor][0],
            "effectiveSize": holes[actor][1],
            "brokerage": brokers[actor],
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
    if isinstance(found, dict) and isinstance(frozen, dict) and found.keys() == frozen.keys():
        return max((apart(value, frozen[name]) for name, value in found.items()), default=0)
    if isinstance(found, (list, tuple)) and isinstance(frozen, list) and len(found) == len(frozen):
        return max((apart(*pair) for pair in zip(found, frozen)), default=0)
    return 0 if found == frozen else math.inf


def at(frozen, path):
    """A figure of the whole: what counts the network stands beside the measures."""
    value = frozen if path.split(".")[0] in frozen else frozen["network"]
    for name in path.split("."):
        value = value[name]
    return value


READ_AS = ("territoryId", "day", "minIntensity", "withoutTransactions", "multiParty", "confirmation")


def inferred(graph, frozen, inference, actors):
    """What version 3 freezes besides: searched and drawn again from its seeds, and how far it is."""
    communities = Communities(graph).found(inference["communities"])
    correlation, core = Core(graph).found(inference["core"])
    for actor, own in actors.items():
        own["community"], own["inCore"] = communities.get(actor), core[actor]
    worlds, families = inference["worlds"], inference["families"]
    cells = families_apart(graph, families)
    names = cells[0] if cells else ()
    return {
        "corePeriphery.correlation": apart(correlation, at(frozen, "corePeriphery.correlation")),
        "recall": apart(recall(graph, frozen["day"], worlds), worlds["recall"]),
        "families.cells": apart(len(cells), len(families["cells"])),
        **{
            f"families.{name}": max(apart(cell[name], kept[name]) for cell, kept in zip(cells, families["cells"]))
            for name in names
        },
    }


def compare(elements, frozen, inference=None):
    graph, arcs = network(elements, *(frozen[name] for name in READ_AS))
    whole, actors = measured(graph, arcs, frozen)
    differences = {name: apart(value, at(frozen, name)) for name, value in whole.items()}
    if inference is not None:
        differences |= inferred(graph, frozen, inference, actors)
    if sorted(actors) != sorted(one["actorId"] for one in frozen["actors"]):
        return {**differences, "actors": math.inf}
    for one in frozen["actors"]:
        for name, value in actors[one["actorId"]].items():
            differences[f"actors.{name}"] = max(differences.get(f"actors.{name}", 0), apart(value, one[name]))
    return differences


COUNTS = {
    "projection": ("each two parties of a cooperation linked", "les parties d'une coopération liées deux à deux"),
    "newman": (
        "each two parties of a cooperation linked, with a weight of 1/(k - 1) for k parties (Newman 2001)",
        "les parties d'une coopération liées deux à deux, avec un poids de 1/(k - 1) pour k parties (Newman 2001)",
    ),
    "exclude": ("cooperations of three parties or more left out", "les coopérations à trois parties ou plus exclues"),
}
WORDS = {
    "lowest": ("the lowest intensity declared", "la plus basse intensité déclarée"),
    "either": ("the highest intensity declared", "la plus haute intensité déclarée"),
    "both": ("the intensity that both declare", "l'intensité que les deux déclarent"),
}


def methods(content, told):
    """The methods as a paragraph, in English and in French, with the versions that computed and checked them."""
    measures = content.get("measures", [])
    if not measures:
        return None
    first = measures[0]
    nodes, links = sum(one["nodes"] for one in measures), sum(one["links"] for one in measures)
    heard, days = sum(one["coverage"]["heard"] for one in measures), sorted({one["day"] for one in measures})
    furthest = max((value for one in told.values() for value in one.values()), default=0)
    versions = f"Python {platform.python_version()}, networkx {nx.__version__}"
    (count, compte), (word, mot) = COUNTS[first["multiParty"]], WORDS[first["confirmation"]]
    tau, software, on = first["minIntensity"], content["software"], ", ".join(days)
    without = first["withoutTransactions"]
    en = (
        f"The network ({on}) has {nodes} actors and {links} links: pairs with an active cooperation of intensity {tau} or "
        f"more, {count}, by {word}{', funding and orders left out' if without else ''}. {heard} of the actors had answered "
        f"on their links in the twelve months before. Measures were computed by Maillage {software} and again from the "
        f"file with {versions}; the largest difference is {furthest:.1g}."
    )
    fr = (
        f"Le réseau ({on}) compte {nodes} acteurs et {links} liens : les paires qu'une coopération active joint à "
        f"l'intensité {tau} ou plus, {compte}, selon {mot}{', sans financements ni commandes' if without else ''}. "
        f"{heard} de ces acteurs avaient répondu sur leurs liens dans les douze mois. Les mesures ont été calculées par "
        f"Maillage {software}, et de nouveau depuis le fichier avec {versions} ; le plus grand écart est de {furthest:.1g}."
    )
    for inference in content.get("inference", [])[:1]:
        worlds, families, how = inference["worlds"], inference["families"], inference["communities"]
        share, low, high = (round(100 * worlds["recall"][name]) for name in ("share", "low", "high"))
        search = (
            "all partitions compared"
            if how["search"] == "exhaustive"
            else f"the best of {how['starts']} runs of the Leiden algorithm (Traag et al. 2019), seed {how['seed']}"
        )
        cherche = (
            "toutes les partitions comparées"
            if how["search"] == "exhaustive"
            else f"la meilleure de {how['starts']} exécutions de l'algorithme de Leiden (Traag et al. 2019), graine {how['seed']}"
        )
        en += (
            f" Communities maximise modularity ({search}). Core and periphery follow Borgatti and Everett (2000), with "
            f"{inference['core']['starts']} random starts. Whether two families have few links was tested with "
            f"{families['reassignments']} reassignments of the families over the network (seed {families['seed']}), on the "
            f"Pearson residual of the links against those expected by degree, corrected after Holm. Recall is estimated at "
            f"{share} % (90 % interval {low}-{high}), from {worlds['recall']['links']} links between two who answered "
            f"apart; the survival of a question is the share of {worlds['count']} simulated networks in which it stands."
        )
        fr += (
            f" Les communautés maximisent la modularité ({cherche}). Cœur et périphérie suivent Borgatti et Everett "
            f"(2000), avec {inference['core']['starts']} départs tirés au hasard. Le petit nombre de liens entre deux "
            f"familles est testé par {families['reassignments']} redistributions des familles sur le réseau (graine "
            f"{families['seed']}), sur le résidu de Pearson des liens par rapport à ceux que donnent les degrés, corrigé "
            f"selon Holm. Le rappel est estimé à {share} % (intervalle à 90 % : {low}-{high}), d'après "
            f"{worlds['recall']['links']} liens entre deux acteurs entendus séparément ; la survie d'une question est la "
            f"part des {worlds['count']} réseaux simulés où elle tient."
        )
    return {"en": en, "fr": fr}


def main(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    # The content comes first in the file, written as it was hashed.
    start = len('{"content":')
    content, end = json.JSONDecoder().raw_decode(text, start)
    found = hashlib.sha256(text[start:end].encode()).hexdigest()
    said = json.loads(text)["hash"]
    elements = Elements(content["document"])
    inferences = {one["territoryId"]: one for one in content.get("inference", [])}
    told = {
        one["territoryId"]: compare(elements, one, inferences.get(one["territoryId"]))
        for one in content.get("measures", [])
    }
    furthest = max((value for one in told.values() for value in one.values()), default=0)
    result = {
        "hash": found,
        "isWhole": found == said,
        "software": content.get("software"),
        "questions": len(content["questions"]),
        "differences": told,
        "methods": methods(content, told),
    }
    # JSON has no infinity: null is a figure that is there on one side alone.
    print(json.dumps(result, ensure_ascii=False, indent=2).replace(": Infinity", ": null"))
    return 0 if found == said and furthest <= ROUNDED_TO else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
