# The migration's Job with one migration more, from the ConfigMap broken-migration, and tried once.
{apiVersion, kind, metadata: {name: "db-migration-broken", namespace: .metadata.namespace}}
  + {spec: {backoffLimit: 0, template: .spec.template}}
| .spec.template.metadata = {labels: {component: "migration", "app.kubernetes.io/part-of": "gravl"}}
| .spec.template.spec.containers[0] |= (
    .command = ["sh", "-c", "exec java -cp \"/broken:$(cat /app/jib-classpath-file)\" app.gravl.schema.Migrate"]
    | .volumeMounts += [{name: "broken", mountPath: "/broken/db/migration", readOnly: true}]
  )
| .spec.template.spec.volumes += [{name: "broken", configMap: {name: "broken-migration"}}]
