# Computes the measures and inferences of a snapshot again in R, from its JSON file alone: the twin of recompute-snapshot.py,
# which shares no code with it. / Recalcule en R les mesures et inférences d'un cliché depuis son seul fichier JSON : le
# jumeau de recompute-snapshot.py, avec lequel il ne partage aucun code.
#
#     install.packages(c("igraph", "jsonlite", "openssl"))
#     Rscript recompute-snapshot.R maillage-fin-de-l-atelier.json
#
# It prints JSON: the hash found, the furthest difference of each measure, and the methods as a paragraph. It ends with 1
# where the hash is another, or a figure differs by more than it may. / Il écrit du JSON : l'empreinte trouvée, le plus grand
# écart de chaque mesure, et les méthodes en un paragraphe. Il finit par 1 si l'empreinte est une autre, ou si un écart
# dépasse ce qu'il peut être.
#
# Communities are searched by igraph's own methods, and the families' p is drawn with R's own generator. So these two are
# compared within the error of such a search (modularity: 0.002) and of such draws (four standard errors); all other figures
# to 0.000001. The survival of questions is in the file and is not drawn again. / Les communautés sont cherchées par les
# méthodes d'igraph, et le p des familles est tiré avec le générateur de R : leur écart permis est celui d'une telle
# recherche (modularité : 0,002) et de tels tirages (quatre erreurs types) ; 0,000001 pour tout le reste. La survie des
# questions est dans le fichier et n'est pas tirée de nouveau.
suppressPackageStartupMessages({
  library(igraph)
  library(jsonlite)
})

TRANSACTIONS <- c("funds", "commissions")
DIRECTED <- c("funds", "commissions", "supports", "governs")
FAMILIES <- c(
  "local_authority", "state", "social_economy", "business",
  "research_training", "citizens", "funder", "resource_network"
)
UNPROMPTED <- c("interview", "document", "")
`%||%` <- function(a, b) if (is.null(a)) b else a
text_of <- function(list, name) vapply(list, function(one) as.character(one[[name]] %||% NA), "")
ratio <- function(a, b) if (b == 0) NA else a / b

# Days: `2021`, `2021-06` and `2021-06-15` are as they were said.
days_in <- function(year, month) {
  following <- if (month == 12) c(year + 1, 1) else c(year, month + 1)
  as.integer(format(as.Date(sprintf("%04d-%02d-01", following[1], following[2])) - 1, "%d"))
}
first_day <- function(said) paste0(said, substring("-01-01", nchar(said) - 3))
last_day <- function(said) {
  if (nchar(said) == 4) return(paste0(said, "-12-31"))
  if (nchar(said) > 7) return(said)
  sprintf("%s-%02d", said, days_in(as.integer(substr(said, 1, 4)), as.integer(substr(said, 6, 7))))
}
year_before <- function(day) {
  part <- as.integer(strsplit(day, "-")[[1]])
  sprintf("%04d-%02d-%02d", part[1] - 1, part[2], min(part[3], days_in(part[1] - 1, part[2])))
}
is_active <- function(cooperation, day) {
  started <- cooperation$startedOn
  last <- if (is.null(cooperation$endedOn)) NULL else last_day(cooperation$endedOn)
  status <- cooperation$status
  if (!is.null(started) && started > day) return(FALSE)
  if (status %in% c("ended", "broken") && !is.null(last) && last > day) return(TRUE)
  if (!is.null(last) && last <= day && status != "broken") return(FALSE)
  if (is.null(started) && !is.null(cooperation$recordedOn) && day < cooperation$recordedOn) return(FALSE)
  status == "active"
}

# Words of a party up to a day: its latest level (NA if none), and the level that it confirms (0 if none).
own_words <- function(words, actor, day) words[words$actorId == actor & words$on <= day, , drop = FALSE]
declared <- function(words, actor, day) {
  own <- own_words(words, actor, day)
  while (nrow(own) > 0) {
    last <- own$on == max(own$on)
    # The rule until December 2026: the lowest of what each speaker said last.
    if (all(own$perVoice[last])) {
      former <- own[own$perVoice, , drop = FALSE]
      former <- former[order(former$on, method = "radix"), , drop = FALSE]
      return(min(former$intensity[!duplicated(former$voice, fromLast = TRUE)]))
    }
    levels <- unique(own$intensity[last])
    if (length(levels) == 1) return(levels)
    own <- own[!last, , drop = FALSE]
  }
  NA
}
confirms <- function(words, actor, day) {
  level <- declared(words, actor, day)
  own <- own_words(words, actor, day)
  if (!is.na(level)) return(level)
  if (nrow(own) == 0) 0 else min(own$intensity[own$on == max(own$on)])
}
intensity_of <- function(a, b, recorded, confirmation) {
  if (confirmation == "both") return(if (is.na(a) || is.na(b)) 0 else min(a, b))
  heard <- c(a, b)[!is.na(c(a, b))]
  if (confirmation == "either") return(max(heard, 0))
  if (length(heard) == 0) recorded else min(heard)
}

# The elements of a document, by kind: nodes by id, relations with their ends.
elements_of <- function(document) {
  keys <- names(document$elements)
  kind <- sub(":.*", "", keys)
  rest <- sub("^[^:]*:", "", keys)
  tied <- grepl(">", rest, fixed = TRUE)
  list(
    version = document$version,
    nodes = lapply(split(seq_along(keys)[!tied], kind[!tied]), function(at) setNames(document$elements[at], rest[at])),
    ties = lapply(split(seq_along(keys)[tied], kind[tied]), function(at) {
      list(from = sub(">.*", "", rest[at]), to = sub("^[^>]*>", "", rest[at]), of = unname(document$elements[at]))
    })
  )
}

# The network of a territory on its day: actors on the map, pairs linked at tau, and what coverage and recall count.
network_of <- function(elements, frozen) {
  day <- frozen$day
  acts <- elements$ties$ACTS_IN
  own <- which(acts$to == frozen$territoryId)
  on_map <- vapply(acts$of[own], function(one) isTRUE(one$onMap) && (is.null(one$since) || one$since <= day), TRUE)
  own <- own[on_map]
  own <- own[order(acts$from[own], method = "radix")]
  ids <- acts$from[own]
  answered <- text_of(acts$of[own], "heardLinksOn")
  heard <- !is.na(answered) & answered <= day &
    vapply(answered, function(one) !is.na(one) && year_before(day) <= first_day(one), TRUE)
  family <- text_of(elements$nodes$Actor[ids], "family")
  spoken <- elements$nodes$Declaration
  words <- data.frame(
    cooperation = text_of(spoken, "cooperationId"), actorId = text_of(spoken, "actorId"), on = text_of(spoken, "on"),
    channel = ifelse(is.na(text_of(spoken, "channel")), "", text_of(spoken, "channel")),
    intensity = vapply(spoken, function(one) as.numeric(one$intensity), 0),
    voice = ifelse(is.na(text_of(spoken, "voice")), "", text_of(spoken, "voice")),
    perVoice = vapply(spoken, function(one) isTRUE(one$perVoice), TRUE), stringsAsFactors = FALSE
  )
  # In older documents the words of a party whose speakers differ count by the rule of then.
  if (elements$version < 5) for (party in split(seq_len(nrow(words)), paste(words$actorId, words$cooperation))) {
    own <- unique(words[party, c("voice", "intensity")])
    differ <- outer(own$voice, own$voice, "!=") & outer(own$intensity, own$intensity, "!=")
    if (any(differ)) words$perVoice[party] <- TRUE
  }
  size <- length(ids)
  strongest <- weight <- sayers <- matrix(0, size, size)
  named <- list()
  joined <- list()
  arcs <- character()
  cooperations <- numeric(size)
  counts <- c(0, 0)
  party <- elements$ties$PARTY_TO
  for (id in names(elements$nodes$Cooperation)) {
    cooperation <- elements$nodes$Cooperation[[id]]
    if (!is_active(cooperation, day)) next
    if (frozen$withoutTransactions && cooperation$nature %in% TRANSACTIONS) next
    at <- which(party$to == id & party$from %in% ids)
    v <- match(party$from[at], ids)
    role <- vapply(party$of[at], function(one) one$role %||% "member", "")[order(v)]
    v <- sort(v)
    said <- words[words$cooperation == id, , drop = FALSE]
    level <- vapply(ids[v], function(actor) as.numeric(declared(said, actor, day)), 0)
    sure <- vapply(ids[v], function(actor) confirms(said, actor, day), 0) >= frozen$minIntensity
    several <- length(v) > 2
    pairs <- if (length(v) > 1) combn(length(v), 2) else matrix(0, 2, 0)
    counted <- integer()
    for (column in seq_len(ncol(pairs))) {
      i <- pairs[1, column]
      j <- pairs[2, column]
      key <- paste(v[i], v[j])
      if (intensity_of(level[i], level[j], cooperation$intensity, "lowest") >= 1)
        joined[[key]] <- rbind(joined[[key]], said)
      if (several && frozen$multiParty == "exclude") next
      who <- c(v[i], v[j])[sure[c(i, j)]]
      if (heard[v[i]] && heard[v[j]]) named[[key]] <- union(named[[key]], who)
      intensity <- intensity_of(level[i], level[j], cooperation$intensity, frozen$confirmation)
      strongest[v[i], v[j]] <- max(strongest[v[i], v[j]], intensity)
      if (intensity < max(1, frozen$minIntensity)) next
      counted <- union(counted, v[c(i, j)])
      weight[v[i], v[j]] <- weight[v[i], v[j]] + 1 / (length(v) - 1)
      if (v[i] %in% who) sayers[v[i], v[j]] <- 1
      if (v[j] %in% who) sayers[v[j], v[i]] <- 1
      if (cooperation$nature %in% DIRECTED && setequal(role[c(i, j)], c("from", "to")))
        arcs <- union(arcs, if (role[i] == "from") key else paste(v[j], v[i]))
    }
    cooperations[counted] <- cooperations[counted] + 1
    counts <- counts + (length(counted) > 0) * c(1, several)
  }
  linked <- weight > 0
  if (frozen$multiParty != "newman") weight <- linked * 1
  list(
    ids = ids, family = family, heard = heard, answered = answered, weight = weight + t(weight),
    linked = linked | t(linked), strongest = strongest + t(strongest), cooperations = cooperations, counts = counts,
    sayers = (sayers + t(sayers))[linked], named = Filter(length, named), joined = joined,
    arcs = matrix(as.integer(unlist(strsplit(arcs, " "))), ncol = 2, byrow = TRUE)
  )
}

burt <- function(weight) {
  share <- weight / pmax(rowSums(weight), 1e-300)
  strong <- weight / pmax(apply(weight, 1, max, 0), 1e-300)
  told <- vapply(seq_len(nrow(weight)), function(i) {
    near <- which(weight[i, ] > 0)
    if (length(near) == 0) return(c(NA, NA))
    indirect <- vapply(near, function(j) sum(share[i, near] * share[near, j]), 0)
    redundant <- vapply(near, function(j) sum(share[i, near] * strong[j, near]), 0)
    c(sum((share[i, near] + indirect)^2), sum(1 - redundant))
  }, c(0, 0))
  t(told)
}

# Gould and Fernandez's roles of each actor; a role is NULL where there is no link of the kind.
brokerage <- function(net) {
  said <- net$family %in% FAMILIES
  size <- length(net$ids)
  arc <- matrix(FALSE, size, size)
  arc[net$arcs] <- TRUE
  link <- net$linked
  arc[!said, ] <- arc[, !said] <- link[!said, ] <- link[, !said] <- FALSE
  roles_of <- function(ways, names) {
    if (is.null(ways)) return(NULL)
    # In the order of the file, whose names ascend.
    as.list(vapply(sort(names), function(name) sum(ways == name), 0))
  }
  role <- function(a, own, c) {
    if (a == own) return(if (own == c) "coordinator" else "representative")
    if (own == c) return("gatekeeper")
    if (a == c) "consultant" else "liaison"
  }
  ways_of <- function(v, from, to, joined, once) {
    told <- character()
    for (a in from) for (c in to) {
      if (a == c || joined[a, c] || (once && a > c)) next
      told <- c(told, role(net$family[a], net$family[v], net$family[c]))
    }
    told
  }
  lapply(seq_len(size), function(v) {
    if (!said[v]) return(list(directed = NULL, undirected = NULL))
    directed <- if (any(arc)) ways_of(v, which(arc[, v]), which(arc[v, ]), arc, FALSE)
    undirected <- if (any(link)) ways_of(v, which(link[v, ]), which(link[v, ]), link, TRUE)
    if (!is.null(undirected)) undirected[undirected %in% c("gatekeeper", "representative")] <- "boundary"
    list(
      directed = roles_of(directed, c("coordinator", "consultant", "gatekeeper", "representative", "liaison")),
      undirected = roles_of(undirected, c("coordinator", "consultant", "boundary", "liaison"))
    )
  })
}

# mulberry32, in pieces of 16 bits: R has no unsigned integers.
times32 <- function(a, b) ((a %/% 65536 * b) %% 65536 * 65536 + a %% 65536 * b) %% 2^32
xor32 <- function(a, b) {
  bitwXor(a %/% 65536, b %/% 65536) * 65536 + bitwXor(a %% 65536, b %% 65536)
}
or32 <- function(a, b) bitwOr(a %/% 65536, b %/% 65536) * 65536 + bitwOr(a %% 65536, b %% 65536)
mulberry32 <- function(seed) {
  state <- seed %% 2^32
  function() {
    state <<- (state + 0x6d2b79f5) %% 2^32
    t <- times32(xor32(state, state %/% 2^15), or32(state, 1))
    t <- xor32(t, (t + times32(xor32(t, t %/% 2^7), or32(t, 61))) %% 2^32)
    xor32(t, t %/% 2^14) / 2^32
  }
}

# The core that correlates most with the ideal pattern (Borgatti & Everett 2000), from the starts that the file names.
core_of <- function(linked, how) {
  size <- nrow(linked)
  pairs <- size * (size - 1) / 2
  links <- sum(linked) / 2
  if (size < 3 || links == 0 || links == pairs) return(list(correlation = NA, core = rep(NA, size)))
  density <- links / pairs
  value_of <- function(touched, inside) {
    outside <- size - inside
    ideal <- pairs - outside * (outside - 1) / 2
    share <- ideal / pairs
    if (share <= 0 || share >= 1) return(-Inf)
    (touched - density * ideal) / sqrt(share * (1 - share))
  }
  touched_by <- function(core) links - sum(linked[!core, !core]) / 2
  one_round <- function(start) {
    core <- start
    fixed <- rep(FALSE, size)
    outer <- rowSums(linked[, !core, drop = FALSE])
    touched <- touched_by(core)
    best <- -Inf
    moved <- integer()
    best_moves <- 0
    for (step in seq_len(size)) {
      outside <- which(!core & !fixed)
      inside <- which(core & !fixed)
      brings <- outside[which.max(outer[outside])]
      takes <- inside[which.min(outer[inside])]
      grown <- if (length(brings)) value_of(touched + outer[brings], sum(core) + 1) else -Inf
      shrunk <- if (length(takes)) value_of(touched - outer[takes], sum(core) - 1) else -Inf
      chosen <- if (grown >= shrunk && length(brings)) brings else takes
      if (length(chosen) == 0) break
      sign <- if (core[chosen]) -1 else 1
      touched <- touched + sign * outer[chosen]
      core[chosen] <- sign == 1
      fixed[chosen] <- TRUE
      moved <- c(moved, chosen)
      outer <- outer - sign * linked[, chosen]
      if (max(grown, shrunk) > best) {
        best <- max(grown, shrunk)
        best_moves <- length(moved)
      }
    }
    found <- start
    found[head(moved, best_moves)] <- !found[head(moved, best_moves)]
    list(value = best, core = found)
  }
  better <- function(core) {
    value <- value_of(touched_by(core), sum(core))
    repeat {
      following <- one_round(core)
      if (following$value <= value + 1e-12) return(list(value = value, core = core))
      value <- following$value
      core <- following$core
    }
  }
  ranked <- order(-rowSums(linked), seq_len(size))
  cuts <- vapply(seq_len(size), function(n) value_of(touched_by(seq_len(size) %in% ranked[seq_len(n)]), n), 0)
  best <- better(seq_len(size) %in% ranked[seq_len(which.max(cuts))])
  draw <- mulberry32(how$seed)
  for (start in seq_len(how$starts)) {
    found <- better(vapply(seq_len(size), function(v) draw() < 0.5, TRUE))
    if (found$value > best$value + 1e-12) best <- found
  }
  list(correlation = best$value / (sqrt(density * (1 - density)) * pairs), core = best$core)
}

# Families × families; p with R's own generator, in as many reassignments as the file says.
families_of <- function(net, how) {
  actors <- which(net$family %in% FAMILIES)
  here <- FAMILIES[FAMILIES %in% net$family]
  group <- match(net$family[actors], here)
  pairs <- which(net$linked[actors, actors, drop = FALSE] & upper.tri(diag(length(actors))), arr.ind = TRUE)
  degree <- tabulate(pairs, length(actors))
  ends <- sum(degree)
  share <- if (ends == 0) 0 else ends - sum(degree^2) / ends
  width <- length(here)
  count_of <- function(group) {
    a <- pmin(group[pairs[, 1]], group[pairs[, 2]])
    b <- pmax(group[pairs[, 1]], group[pairs[, 2]])
    matrix(tabulate((b - 1) * width + a, width^2), width)
  }
  expected_of <- function(group) {
    own <- vapply(seq_len(width), function(one) sum(degree[group == one]), 0)
    outer(own, own) / if (share > 0) share else 1
  }
  residual_of <- function(group, more = 0) {
    expected <- expected_of(group)
    ifelse(expected > 0, (count_of(group) + more - expected) / sqrt(expected), 0)
  }
  observed <- count_of(group)
  sizes <- tabulate(group, width)
  possible <- outer(sizes, sizes)
  diag(possible) <- sizes * (sizes - 1) / 2
  all_pairs <- length(actors) * (length(actors) - 1) / 2
  links <- nrow(pairs)
  expected <- if (all_pairs == 0) possible * NA else links / all_pairs * possible
  tested <- upper.tri(possible) & outer(sizes, sizes, pmin) >= how$minActors & !is.na(expected) & expected >= how$minExpected
  chance <- matrix(NA_real_, width, width)
  if (any(tested)) {
    set.seed(1)
    own <- residual_of(group, how$correction)
    lower <- 0
    for (run in seq_len(how$reassignments)) lower <- lower + (residual_of(sample(group)) <= own + 1e-9)
    chance[tested] <- ((lower + 1) / (how$reassignments + 1))[tested]
  }
  list(
    families = here, observed = observed, possible = possible, expected = expected, byDegree = expected_of(group),
    p = chance, plain = ifelse(possible > 0, phyper(observed, links, all_pairs - links, possible), NA)
  )
}

# The share of its links that an organisation names, from links between two who answered apart on one day.
recall_of <- function(net, day, how) {
  count <- c(0, 0)
  for (key in names(net$joined)) {
    ends <- as.integer(strsplit(key, " ")[[1]])
    answered <- net$answered[ends]
    if (!all(net$heard[ends]) || answered[1] != answered[2]) next
    words <- net$joined[[key]]
    own <- lapply(net$ids[ends], function(actor) own_words(words, actor, day))
    all_own <- do.call(rbind, own)
    if (!all(all_own$on == answered[1] & all_own$channel %in% UNPROMPTED)) next
    named <- sum(vapply(own, function(one) any(one$intensity > 0), TRUE))
    if (named > 0) count[named] <- count[named] + 1
  }
  kept <- how$prior$named
  lost <- how$prior$omitted
  if (sum(count) > 0) {
    share <- 2 * count[2] / (2 * count[2] + count[1])
    weight <- 2 * sum(count) / (2 - share)^2
    kept <- kept + share * weight
    lost <- lost + (1 - share) * weight
  }
  list(share = kept / (kept + lost), low = qbeta(0.05, kept, lost), high = qbeta(0.95, kept, lost), links = sum(count))
}

# How far two figures, or two lists of them, are apart; infinite where one of them is absent.
apart <- function(found, frozen) {
  flat <- function(values) if (is.null(values)) NA else unname(unlist(lapply(values, function(one) one %||% NA)))
  found <- flat(found)
  frozen <- flat(frozen)
  if (length(found) != length(frozen)) return(Inf)
  if (is.character(found) || is.character(frozen)) return(if (identical(as.character(found), as.character(frozen))) 0 else Inf)
  if (any(is.na(found) != is.na(frozen))) return(Inf)
  max(abs(as.numeric(found) - as.numeric(frozen)), 0, na.rm = TRUE)
}
column <- function(rows, name) lapply(rows, function(one) one[[name]] %||% NA)

measured <- function(net, frozen) {
  graph <- graph_from_adjacency_matrix(net$linked * 1, mode = "undirected")
  E(graph)$weight <- net$weight[as_edgelist(graph, names = FALSE)]
  size <- length(net$ids)
  links <- gsize(graph)
  said <- net$family %in% FAMILIES
  ends <- as_edgelist(graph, names = FALSE)
  ends <- ends[said[ends[, 1]] & said[ends[, 2]], , drop = FALSE]
  outer_links <- sum(net$family[ends[, 1]] != net$family[ends[, 2]])
  own_degree <- degree(graph)
  between <- betweenness(graph, weights = NA) / if (size > 2) (size - 1) * (size - 2) / 2 else NA
  steps <- distances(graph, weights = NA)
  reached <- is.finite(steps) & steps > 0
  near <- rowSums(reached)
  far <- rowSums(ifelse(reached, steps, 0))
  close <- ifelse(near > 0, near / far * near / (size - 1), NA)
  joined <- steps[upper.tri(steps) & reached]
  local <- transitivity(graph, type = "localundirected", weights = NA)
  local[own_degree < 2] <- NA
  part <- components(graph)
  main <- which(part$membership == part$membership[match(max(part$csize), part$csize[part$membership])])
  vector <- rep(NA_real_, size)
  if (length(main) > 1) {
    own <- abs(eigen(net$linked[main, main] * 1, symmetric = TRUE)$vectors[, 1])
    vector[main] <- own / sqrt(sum(own^2))
  }
  holes <- burt(net$weight)
  group <- vapply(column(frozen$actors, "community"), as.numeric, 0)
  group[is.na(group)] <- max(group, 0, na.rm = TRUE) + seq_len(sum(is.na(group)))
  ei <- vapply(seq_len(size), function(v) {
    of <- c(ends[ends[, 1] == v, 2], ends[ends[, 2] == v, 1])
    ratio(2 * sum(net$family[of] != net$family[v]) - length(of), length(of))
  }, 0)
  cut <- sort(as.integer(articulation_points(graph)))
  cuts <- as_edgelist(graph, names = FALSE)[as.integer(bridges(graph)), , drop = FALSE]
  cuts <- cuts[order(cuts[, 1], cuts[, 2]), , drop = FALSE]
  sizes <- table(factor(net$family, c(FAMILIES, "unspecified")))
  outside <- size * (size - 1) / 2 - sum(sizes * (sizes - 1) / 2)
  tally <- table(factor(net$family[ends], FAMILIES)) / (2 * nrow(ends))
  mutual <- sum(lengths(net$named) == 2)
  arcs <- paste(net$arcs[, 1], net$arcs[, 2])
  back <- sum(paste(net$arcs[, 2], net$arcs[, 1]) %in% arcs)
  central <- function(values, star) if (size < 3) NA else sum(max(values) - values) / star
  whole <- frozen$network
  list(
    graph = graph,
    differences = list(
      nodes = apart(size, frozen$nodes), links = apart(links, frozen$links),
      directedLinks = apart(nrow(net$arcs), frozen$directedLinks), density = apart(ratio(links, size * (size - 1) / 2), whole$density),
      cooperations = apart(net$counts, c(frozen$cooperations, frozen$multiPartyCooperations)),
      components = apart(sort(part$csize, decreasing = TRUE), whole$components$sizes),
      degreeCentralisation = apart(central(own_degree, (size - 1) * (size - 2)), whole$degreeCentralisation),
      betweennessCentralisation = apart(central(between, size - 1), whole$betweennessCentralisation),
      communities.modularity = apart(if (links) modularity(graph, group, weights = E(graph)$weight) else NA, whole$communities$modularity),
      eiIndex = apart(
        c(outer_links, nrow(ends) - outer_links, ratio(2 * outer_links - nrow(ends), nrow(ends)),
          ratio(nrow(ends) * outside, size * (size - 1) / 2), if (nrow(ends) && size > 1) 4 * outside / (size * (size - 1)) - 1 else NA),
        whole$eiIndex[c("external", "internal", "value", "expectedExternal", "expected")]
      ),
      assortativity = apart(
        if (sum(tally > 0, na.rm = TRUE) < 2) NA else (1 - outer_links / nrow(ends) - sum(tally^2)) / (1 - sum(tally^2)),
        whole$assortativity
      ),
      reciprocity = apart(c(length(net$named), mutual, ratio(mutual, length(net$named))), whole$reciprocity[c("pairs", "mutual", "value")]),
      arcReciprocity = apart(ratio(back, length(arcs)), whole$arcReciprocity$value),
      distances = apart(
        c(ratio(sum(joined), length(joined)), if (length(joined)) max(joined) else NA, length(joined)),
        whole$distances[c("mean", "diameter", "joinedPairs")]
      ),
      clustering = apart(
        c(ratio(sum(local * choose(own_degree, 2), na.rm = TRUE), sum(choose(own_degree, 2))),
          ratio(sum(local, na.rm = TRUE), size), ratio(sum(local, na.rm = TRUE), sum(!is.na(local)))),
        whole$clustering[c("transitivity", "average", "averageOfDefined")]
      ),
      articulationIds = apart(net$ids[cut], whole$articulationIds),
      bridges = apart(as.vector(t(matrix(net$ids[cuts], ncol = 2))), whole$bridges),
      coverage = apart(
        c(sum(net$heard), size, vapply(2:0, function(n) sum(net$sayers == n), 0)),
        c(frozen$coverage[c("heard", "of")], frozen$coverage$confirmed[c("byTwo", "byOne", "byNone")])
      ),
      actors = apart(net$ids, column(frozen$actors, "actorId")),
      actors.degree = apart(own_degree, column(frozen$actors, "degree")),
      actors.strength = apart(rowSums(net$weight), column(frozen$actors, "strength")),
      actors.linksAt = apart(
        as.vector(vapply(seq_len(size), function(v) vapply(1:4, function(level) sum(net$strongest[v, ] >= level), 0), numeric(4))),
        column(frozen$actors, "linksAt")
      ),
      actors.cooperations = apart(net$cooperations, column(frozen$actors, "cooperations")),
      actors.betweenness = apart(between, column(frozen$actors, "betweenness")),
      actors.closeness = apart(close, column(frozen$actors, "closeness")),
      actors.eigenvector = apart(vector, column(frozen$actors, "eigenvector")),
      actors.core = apart(coreness(graph), column(frozen$actors, "core")),
      actors.constraint = apart(holes[, 1], column(frozen$actors, "constraint")),
      actors.effectiveSize = apart(holes[, 2], column(frozen$actors, "effectiveSize")),
      actors.eiIndex = apart(ei, column(frozen$actors, "eiIndex")),
      actors.clustering = apart(local, column(frozen$actors, "clustering")),
      actors.brokerage = apart(brokerage(net), column(frozen$actors, "brokerage")),
      actors.isArticulation = apart(seq_len(size) %in% cut, column(frozen$actors, "isArticulation"))
    )
  )
}

# What version 3 freezes besides, with what each may differ by.
inferred <- function(net, graph, frozen, inference) {
  how <- inference$families
  found <- families_of(net, how)
  at <- function(cell) c(match(cell$a, found$families), match(cell$b, found$families))
  of <- function(values) vapply(how$cells, function(cell) as.numeric(values[matrix(at(cell), 1)]), 0)
  p <- vapply(column(how$cells, "p"), as.numeric, 0)
  core <- core_of(net$linked, inference$core)
  recall <- recall_of(net, frozen$day, inference$worlds)
  said <- inference$worlds$recall
  set.seed(inference$communities$seed)
  most <- if (gsize(graph) == 0) 0 else max(vapply(1:50, function(run) {
    modularity(graph, membership(cluster_louvain(graph)), weights = E(graph)$weight)
  }, 0))
  list(
    differences = list(
      families.observed = apart(of(found$observed), column(how$cells, "observed")),
      families.pairs = apart(of(found$possible), column(how$cells, "pairs")),
      families.expected = apart(of(found$expected), column(how$cells, "expected")),
      families.hypergeometricP = apart(of(found$plain), column(how$cells, "hypergeometricP")),
      families.expectedByDegree = apart(
        ifelse(vapply(how$cells, function(cell) cell$a == cell$b, TRUE), NA, of(found$byDegree)),
        column(how$cells, "expectedByDegree")
      ),
      corePeriphery.correlation = apart(core$correlation, frozen$network$corePeriphery$correlation),
      actors.inCore = apart(core$core, column(frozen$actors, "inCore")),
      recall.share = apart(c(recall$share, recall$links), said[c("share", "links")])
    ),
    # Relative to what a search, or draws, may differ by: 1 is the most that is allowed.
    within = list(
      communities.searched = max(0, most - (frozen$network$communities$modularity %||% 0)) / 0.002,
      families.p = max(abs(of(found$p) - p) / (4 * sqrt(2 * p * (1 - p) / how$reassignments) + 2 / how$reassignments), 0, na.rm = TRUE),
      recall.interval = max(abs(recall$low - said$low), abs(recall$high - said$high)) / 0.06
    )
  )
}

methods_of <- function(content, furthest) {
  first <- content$measures[[1]]
  versions <- sprintf("R %s.%s, igraph %s", R.version$major, R.version$minor, packageVersion("igraph"))
  list(
    en = sprintf(
      "The network of %s has %d actors and %d links, from intensity %d on (%s, %s). Measures were computed by Maillage %s and again from the file with %s; the largest difference is %.1g.",
      first$day, first$nodes, first$links, first$minIntensity, first$multiParty, first$confirmation, content$software, versions, furthest
    ),
    fr = sprintf(
      "Le réseau du %s compte %d acteurs et %d liens, à partir de l'intensité %d (%s, %s). Les mesures ont été calculées par Maillage %s, et de nouveau depuis le fichier avec %s ; le plus grand écart est de %.1g.",
      first$day, first$nodes, first$links, first$minIntensity, first$multiParty, first$confirmation, content$software, versions, furthest
    )
  )
}

# The text of the content, which comes first in the file, written as it was hashed.
content_text <- function(text) {
  signs <- utf8ToInt(text)
  depth <- 0
  inside <- FALSE
  at <- nchar('{"content":') + 1
  start <- at
  repeat {
    sign <- signs[at]
    if (inside) {
      if (sign == 92) at <- at + 1 else if (sign == 34) inside <- FALSE
    } else if (sign == 34) inside <- TRUE else if (sign %in% c(123, 91)) depth <- depth + 1 else if (sign %in% c(125, 93)) {
      depth <- depth - 1
      if (depth == 0) return(intToUtf8(signs[start:at]))
    }
    at <- at + 1
  }
}

path <- commandArgs(trailingOnly = TRUE)[1]
text <- readChar(path, file.info(path)$size, useBytes = TRUE)
Encoding(text) <- "UTF-8"
file <- fromJSON(text, simplifyVector = FALSE)
hash <- as.character(openssl::sha256(enc2utf8(content_text(text))))
content <- file$content
elements <- elements_of(content$document)
inferences <- setNames(content$inference, vapply(content$inference, function(one) one$territoryId, ""))
told <- list()
within <- list()
for (frozen in content$measures) {
  net <- network_of(elements, frozen)
  found <- measured(net, frozen)
  own <- inferences[[frozen$territoryId]]
  told[[frozen$territoryId]] <- found$differences
  if (is.null(own)) next
  more <- inferred(net, found$graph, frozen, own)
  told[[frozen$territoryId]] <- c(found$differences, more$differences)
  within[[frozen$territoryId]] <- more$within
}
furthest <- max(unlist(told), 0)
result <- list(
  hash = hash, isWhole = hash == file$hash, software = content$software, questions = length(content$questions), differences = told, within = within,
  methods = if (length(content$measures)) methods_of(content, furthest)
)
cat(toJSON(result, auto_unbox = TRUE, null = "null", na = "null", digits = NA, pretty = TRUE), "\n")
quit(status = if (hash == file$hash && furthest <= 1e-6 && max(unlist(within), 0) <= 1) 0 else 1)
