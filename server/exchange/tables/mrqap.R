# MRQAP: which of these make a link likelier, held against permutations of the actors (double semi-partialling; Dekker,
# Krackhardt & Snijders 2007, Psychometrika 72). Logistic, by sna: source("mrqap.R"). / MRQAP : ce qui rend un lien plus
# probable, comparé à des permutations des acteurs.
suppressPackageStartupMessages(library(sna))
source("covariates.R")

runs <- 1000
set.seed(1)
fit <- netlogit(links, covariates, mode = "graph", nullhyp = "qapspp", reps = runs)
mrqap <- data.frame(
  term = c("intercept", names(covariates)),
  estimate = unname(fit$coefficients),
  odds = unname(exp(fit$coefficients)),
  p = unname(fit$pgreqabs)
)
print(mrqap, digits = 3)
write.csv(mrqap, "mrqap.csv", row.names = FALSE)
cat(sprintf("sna %s, %d permutations, seed 1\n", packageVersion("sna"), runs))
