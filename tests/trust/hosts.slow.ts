import { holdAllHosts } from "./hold-hosts.ts";

holdAllHosts(["/", "/repo/", "/ipfs/bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi/"]);
