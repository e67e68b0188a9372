# Estimates a first model of who keeps, makes and leaves a link: source("estimate.R"). Look at convergence (overall maximum
# ratio below .25) and sienaGOF before you report anything. / Estime un premier modèle ; regardez la convergence et sienaGOF.
source("load-panel.R")

effects <- includeEffects(getEffects(panel), transTriads)
if (!is.null(parts$family)) effects <- includeEffects(effects, sameX, interaction1 = "family")
if (!is.null(parts$scale)) effects <- includeEffects(effects, simX, interaction1 = "scale")
# 3: one proposes, the other confirms (Snijders & Pickup 2016). / 3 : l'un propose, l'autre confirme.
algorithm <- sienaAlgorithmCreate(projname = NULL, modelType = c(cooperation = 3), seed = 1)
fit <- siena07(algorithm, data = panel, effects = effects, batch = TRUE, silent = TRUE)
print(summary(fit))
cat(sprintf("RSiena %s, seed 1\n", packageVersion("RSiena")))
