# Neo4j Community with the open Graph Data Science library, in the versions of engine/pom.xml; fetched once, when the
# image is built, so that a start needs no internet. From the root of the repository:
#   docker build -f deploy/neo4j.Dockerfile -t maillage-neo4j .

# The jars of Maven Central, each compared with its checksum in engine/: the jar of GDS’s releases has none to compare.
FROM node:22-bookworm-slim@sha256:43ac6c60b8f89723f746e8a92ce91abd5017e627ce1ddfe4238355d3a30b772c AS jars
RUN apt-get update && apt-get install -y --no-install-recommends maven openjdk-17-jre-headless \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY engine engine
RUN mvn --batch-mode --quiet -f engine/pom.xml dependency:copy-dependencies -DincludeScope=runtime \
    -Dmdep.prependGroupId=true -DoutputDirectory=/jars \
  && cd /jars && sha256sum --check --strict --quiet /app/engine/jars-5.26.sha256

FROM neo4j:5.26.30-community@sha256:037cf5756f0135cbfd66b739b6df7c7c4bb100f9ce11602f6f9538e17e02c74d
# GDS and what it needs: each jar that Neo4j does not bring itself. Their names begin with the group, Neo4j’s do not.
RUN --mount=type=bind,from=jars,source=/jars,target=/jars \
  cd /jars && for jar in *.jar; do \
    for own in /var/lib/neo4j/lib/*.jar; do case "$jar" in *."${own##*/}") continue 2;; esac; done; \
    install -o neo4j -g neo4j -m 644 "$jar" /var/lib/neo4j/plugins/; \
  done
