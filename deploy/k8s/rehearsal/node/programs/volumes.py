"""Gives persistent volume claims their volumes, and removes the volumes of claims that are gone.

volumes.py NODE FOLDER SERVER CA CERTIFICATE KEY. A volume is a folder of its own in FOLDER. It is given as a `local`
volume, not as hostPath: then kubelet makes it the pod's by fsGroup, as it does with a cloud's disks, and no container
has to run as root for it. Sizes are not enforced.
"""

import shutil
import sys
import threading
from pathlib import Path

from cluster import Cluster, Mirror, Refused

PROVISIONER = "rehearsal.gravl.app/folders"
PROVISIONED_BY = "pv.kubernetes.io/provisioned-by"
CONFLICT = 409
NOT_FOUND = 404


def volume(claim: dict, storage_class: dict, name: str, path: Path, node: str) -> dict:
    this_node = {"key": "kubernetes.io/hostname", "operator": "In", "values": [node]}
    return {
        "apiVersion": "v1",
        "kind": "PersistentVolume",
        "metadata": {"name": name, "annotations": {PROVISIONED_BY: PROVISIONER}},
        "spec": {
            "capacity": {"storage": claim["spec"]["resources"]["requests"]["storage"]},
            "accessModes": claim["spec"]["accessModes"],
            "storageClassName": storage_class["metadata"]["name"],
            "persistentVolumeReclaimPolicy": storage_class["reclaimPolicy"],
            "local": {"path": str(path)},
            "nodeAffinity": {"required": {"nodeSelectorTerms": [{"matchExpressions": [this_node]}]}},
            "claimRef": {
                "apiVersion": "v1",
                "kind": "PersistentVolumeClaim",
                **{k: claim["metadata"][k] for k in ("namespace", "name", "uid")},
            },
        },
    }


def provision(cluster: Cluster, claims: Mirror, classes: Mirror, node: str, folder: Path):
    for claim in claims.objects():
        storage_class = classes.get("", claim["spec"].get("storageClassName") or "")
        if claim["spec"].get("volumeName") or not storage_class or storage_class["provisioner"] != PROVISIONER:
            continue
        name = "pvc-" + claim["metadata"]["uid"]
        path = folder / name
        path.mkdir(parents=True, exist_ok=True)
        try:
            body = volume(claim, storage_class, name, path, node)
            cluster.request("POST", "/api/v1/persistentvolumes", body)
            print(f"{claim['metadata']['namespace']}/{claim['metadata']['name']}: {path}", flush=True)
        except Refused as e:
            if e.status != CONFLICT:  # it is there, and not bound yet
                raise


def remove(cluster: Cluster, volumes: Mirror, folder: Path):
    for v in volumes.objects():
        ours = (v["metadata"].get("annotations") or {}).get(PROVISIONED_BY) == PROVISIONER
        released = v.get("status", {}).get("phase") in ("Released", "Failed")
        if ours and released and v["spec"]["persistentVolumeReclaimPolicy"] == "Delete":
            name = v["metadata"]["name"]
            shutil.rmtree(folder / name, ignore_errors=True)
            try:
                cluster.request("DELETE", f"/api/v1/persistentvolumes/{name}")
                print(f"{name}: removed", flush=True)
            except Refused as e:
                if e.status != NOT_FOUND:
                    raise


def main():
    node, folder, *api = sys.argv[1:]
    cluster = Cluster.by_certificate(*api)
    changed = threading.Event()
    claims = Mirror(cluster, "/api/v1/persistentvolumeclaims", changed)
    volumes = Mirror(cluster, "/api/v1/persistentvolumes", changed)
    classes = Mirror(cluster, "/apis/storage.k8s.io/v1/storageclasses", changed)
    while True:
        changed.wait()
        changed.clear()
        provision(cluster, claims, classes, node, Path(folder))
        remove(cluster, volumes, Path(folder))


if __name__ == "__main__":
    main()
