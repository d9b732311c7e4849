import type { IpBalance } from "../../../www/script/element.js";

declare global {
  interface HTMLElementTagNameMap {
    "ip-balance": IpBalance;
  }
}
