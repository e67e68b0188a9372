# Makes matrices of what may explain links, one row and column an actor, in the order of actors.csv: family, scale, Charter,
# shared commitments and, if you add it, distance. / Fait les matrices de ce qui peut expliquer les liens, une ligne et une
# colonne par acteur, dans l'ordre de actors.csv : famille, échelle, Charte, engagements communs et, si vous l'ajoutez, distance.
source("load-statnet.R")

ids <- actors$id
same <- function(values) (outer(values, values, "==") & !is.na(outer(values, values, paste0))) * 1
filled <- function(matrix) {
  matrix[is.na(matrix)] <- 0
  diag(matrix) <- 0
  dimnames(matrix) <- list(ids, ids)
  matrix
}

links <- as.matrix(net)
carriers <- read_table("carriers.csv")
carried <- table(factor(carriers$actorId, ids), carriers$commitmentId) > 0
covariates <- list(
  family = filled(same(ifelse(actors$family == "unspecified", NA, actors$family))),
  scale = filled(same(actors$scale)),
  charter = filled(outer(actors$charter == "signatory", actors$charter == "signatory") * 1),
  commitments = filled(if (ncol(carried) > 0) carried %*% t(carried) else matrix(0, length(ids), length(ids)))
)
# The map has no coordinates. A file distance.csv of yours, in kilometres, with identifiers as first row and first column, is
# taken too. / La carte n'a pas de coordonnées. Un fichier distance.csv, en kilomètres, les identifiants en première ligne et
# première colonne, est pris aussi.
if (file.exists("distance.csv")) {
  distance <- as.matrix(read.csv("distance.csv", row.names = 1, check.names = FALSE))
  covariates$distance <- filled(log1p(distance[ids, ids]))
}
# A matrix that is the same for all pairs explains nothing. / Une matrice égale pour toutes les paires n'explique rien.
covariates <- Filter(function(one) length(unique(one[upper.tri(one)])) > 1, covariates)
