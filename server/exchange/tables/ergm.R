# ERGM of the same terms, with partners in common (geometrically weighted; Hunter & Handcock 2006): source("ergm.R"), with
# install.packages("ergm"). Look at mcmc.diagnostics(fit) and gof(fit) before you report anything. / ERGM des mêmes termes, avec
# les partenaires communs ; regardez mcmc.diagnostics(fit) et gof(fit) avant d'en dire quoi que ce soit.
suppressPackageStartupMessages(library(ergm))
source("covariates.R")

for (name in names(covariates)) net %n% name <- covariates[[name]]
terms <- paste0('edgecov("', names(covariates), '")')
formula <- as.formula(paste("net ~ edges +", paste(c(terms, "gwesp(0.5, fixed = TRUE)"), collapse = " + ")))
fit <- ergm(formula, control = control.ergm(seed = 1))
print(summary(fit))
cat(sprintf("ergm %s, seed 1\n", packageVersion("ergm")))
