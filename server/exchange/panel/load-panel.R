# Makes the data of RSiena of the tables beside this script: source("load-panel.R").
# Fait les données de RSiena des tables à côté de ce script : source("load-panel.R").
library(RSiena)

read_table <- function(name) read.csv(name, encoding = "UTF-8", check.names = FALSE, stringsAsFactors = FALSE)
actors <- read_table("actors.csv")
actors$familyCode[actors$family == "unspecified"] <- NA
waves <- read_table("waves.csv")
composition <- read_table("composition.csv")
heard <- as.matrix(read_table("heard.csv")[, -1])

# A pair without a link noted, of two that nobody heard, is unknown rather than absent. Set this before source() to keep it 0.
# Une paire sans lien noté, de deux acteurs jamais entendus, est inconnue et non absente.
if (!exists("unheard_are_missing")) unheard_are_missing <- TRUE

networks <- lapply(seq_len(nrow(waves)), function(w) {
  network <- as.matrix(read.csv(waves$file[w], row.names = 1, check.names = FALSE))
  stopifnot(identical(rownames(network), actors$actor), identical(colnames(network), actors$actor))
  storage.mode(network) <- "integer"
  silent <- heard[, w] == 0
  if (unheard_are_missing) network[outer(silent, silent, "&") & !is.na(network) & network == 0] <- NA
  diag(network) <- 0L
  unname(network)
})
cooperation <- sienaDependent(array(unlist(networks), dim = c(nrow(actors), nrow(actors), nrow(waves))), allowOnly = FALSE)

presence <- lapply(actors$actor, function(id) {
  own <- composition[composition$actor == id, ]
  as.numeric(rbind(own$from, own$until))
})
parts <- list(cooperation = cooperation)
# What is the same for everybody explains nothing. / Ce qui est égal pour tous n'explique rien.
varies <- function(values) length(unique(values[!is.na(values)])) > 1
if (varies(actors$familyCode)) parts$family <- coCovar(actors$familyCode, centered = FALSE)
if (varies(actors$scaleRank)) parts$scale <- coCovar(actors$scaleRank)
if (any(vapply(presence, function(one) !identical(one, c(1, as.numeric(nrow(waves)))), logical(1))))
  parts$composition <- sienaCompositionChange(presence)
panel <- do.call(sienaDataCreate, parts)

# Below .2 or .3 two waves have too little in common for the model. / Sous .2 ou .3, deux états ont trop peu en commun.
for (w in seq_len(nrow(waves) - 1)) {
  one <- networks[[w]]; other <- networks[[w + 1]]
  known <- upper.tri(one) & !is.na(one) & !is.na(other)
  kept <- sum(one[known] == 1 & other[known] == 1)
  cat(sprintf("Jaccard %d-%d: %.2f\n", w, w + 1, kept / sum(one[known] == 1 | other[known] == 1)))
}
