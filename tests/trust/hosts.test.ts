import { holdHosts } from "../hosts/hold-hosts.ts";
import { githubPages, installedServers } from "../hosts/servers.ts";

holdHosts([...installedServers, githubPages], ["/repo/"], ["files"]);
