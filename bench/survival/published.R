# Networks that R's network and sna have, as JSON: friendships of pupils (Coleman 1964), and who worked with whom in seven
# search and rescue operations, with the level of government or the kind of each organisation (Drabek et al. 1981).
suppressPackageStartupMessages({
  library(network)
  library(sna)
  library(jsonlite)
})
data(coleman)
data(emon)

# A pair is linked where either of the two said so.
told <- function(matrix, groups = NULL) {
  linked <- which(upper.tri(matrix) & (matrix > 0 | t(matrix) > 0), arr.ind = TRUE)
  c(list(size = nrow(matrix), edges = unname(linked) - 1), if (!is.null(groups)) list(groups = groups))
}

networks <- c(
  list(
    "Coleman, autumn" = told(coleman[1, , ]),
    "Coleman, spring" = told(coleman[2, , ])
  ),
  lapply(emon, function(one) told(as.matrix(one), one %v% "Sponsorship"))
)
cat(toJSON(networks, auto_unbox = TRUE))
