import { holdDisk } from "../hosts/hold-disk.ts";

holdDisk("each kind");
