# Makes a network of statnet of the tables beside this script: source("load-statnet.R"), then summary(net).
# Fait un réseau statnet des tables à côté de ce script : source("load-statnet.R"), puis summary(net).
library(network)

read_table <- function(name) {
  table <- read.csv(name, encoding = "UTF-8", colClasses = "character", na.strings = "", check.names = FALSE)
  # The apostrophe that keeps a spreadsheet from computing a text is no part of it.
  table[] <- lapply(table, function(text) sub("^'([-=+@\t\r\uFF1D\uFF0B\uFF0D\uFF20])", "\\1", text))
  table
}
actors <- read_table("actors.csv")
pairs <- read_table("linked-pairs.csv")
measures <- read_table("measures.csv")

net <- network.initialize(nrow(actors), directed = FALSE)
network.vertex.names(net) <- actors$id
# `name` is what people call it; `vertex.names` its identifier.
for (column in setdiff(names(actors), "id")) set.vertex.attribute(net, column, actors[[column]])

own <- measures[match(actors$id, measures$actorId), ]
for (column in setdiff(names(measures), c("actorId", "actor"))) {
  values <- own[[column]]
  set.vertex.attribute(net, column, if (column %in% c("inCore", "isArticulation")) values == "true" else as.numeric(values))
}

add.edges(
  net,
  tail = as.list(match(pairs$aId, actors$id)),
  head = as.list(match(pairs$bId, actors$id))
)
set.edge.attribute(net, "intensity", as.integer(pairs$intensity))
set.edge.attribute(net, "cooperations", pairs$cooperationIds)
