#!/usr/bin/python3
"""CNI plugin, last of the chain: tells network_policies.py a new pod's address, and waits until it is filtered.

So a pod's first packet meets its policies, and a pod whose policies can't be put in force does not start.
"""

import json
import os
import socket
import sys

VERSIONS = ["0.3.0", "0.3.1", "0.4.0"]
WAIT_SECONDS = 15


def announce(path: str, pod: dict):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(WAIT_SECONDS)
        connection.connect(path)
        connection.sendall((json.dumps(pod) + "\n").encode())
        if connection.makefile().readline().strip() != "filtered":
            raise OSError("network policies are not in force")


def main():
    command = os.environ["CNI_COMMAND"]
    if command == "VERSION":
        print(json.dumps({"cniVersion": VERSIONS[-1], "supportedVersions": VERSIONS}))
        return
    network = json.load(sys.stdin)
    if command != "ADD":
        return  # who is gone is seen from the API
    arguments = dict(a.split("=", 1) for a in os.environ["CNI_ARGS"].split(";"))
    result = network["prevResult"]
    try:
        announce(network["socket"], {
            "namespace": arguments["K8S_POD_NAMESPACE"],
            "name": arguments["K8S_POD_NAME"],
            "address": result["ips"][0]["address"].split("/")[0],
        })  # fmt: skip
    except OSError as e:
        print(json.dumps({"cniVersion": network["cniVersion"], "code": 11, "msg": f"announce-pod: {e}"}))
        sys.exit(1)
    print(json.dumps(result))


main()
