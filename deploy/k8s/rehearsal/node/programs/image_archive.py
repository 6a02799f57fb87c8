"""image_archive.py NAME:TAG ROOTFS.tar IMAGE.tar COMMAND...: one layer and what runs in it, in docker-archive form."""

import hashlib
import io
import json
import os
import sys
import tarfile

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
BLOCK_BYTES = 1 << 20


def sha256(path: str) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(BLOCK_BYTES):
            digest.update(block)
    return digest.hexdigest()


def add(archive: tarfile.TarFile, name: str, content: bytes):
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    archive.addfile(entry, io.BytesIO(content))


def main():
    name, layer, image, *command = sys.argv[1:]
    digest = sha256(layer)
    machine = os.uname().machine
    config = json.dumps({
        "architecture": ARCHITECTURES.get(machine, machine),
        "os": "linux",
        "config": {"Env": ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"], "Cmd": command},
        "rootfs": {"type": "layers", "diff_ids": ["sha256:" + digest]},
    }).encode()  # fmt: skip
    config_name = hashlib.sha256(config).hexdigest() + ".json"
    manifest = [{"Config": config_name, "RepoTags": [name], "Layers": [digest + ".tar"]}]
    with tarfile.open(image + ".partial", "w") as archive:
        add(archive, config_name, config)
        add(archive, "manifest.json", json.dumps(manifest).encode())
        entry = tarfile.TarInfo(digest + ".tar")
        entry.size = os.path.getsize(layer)
        with open(layer, "rb") as content:
            archive.addfile(entry, content)
    os.rename(image + ".partial", image)


main()
