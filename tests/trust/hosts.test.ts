import { holdAllHosts } from "./hold-hosts.ts";

holdAllHosts(["/repo/"]);
