# Neo4j Community with the open Graph Data Science library, in the versions of engine/pom.xml; fetched once, when the
# image is built, so that a start needs no internet.
FROM neo4j:5.26.30-community@sha256:037cf5756f0135cbfd66b739b6df7c7c4bb100f9ce11602f6f9538e17e02c74d
ADD --chown=neo4j:neo4j --chmod=644 \
  https://github.com/neo4j/graph-data-science/releases/download/2.13.9/neo4j-graph-data-science-2.13.9.jar \
  /var/lib/neo4j/plugins/
