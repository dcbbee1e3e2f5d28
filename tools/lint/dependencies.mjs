// The npm packages of the lock file: each from the registry, with the hash of its content, a licence that docs/dependencies.md allows, and
// no script that runs when it is installed; and no known weakness, as far as the registry can be asked. Prints what is wrong; ends with 1 if anything is.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const allowedLicences = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0"]);

function faultsOf(name, { integrity, license, resolved, hasInstallScript, link }) {
  const faults = [];
  if (link) faults.push("is a link");
  if (!integrity?.startsWith("sha512-")) faults.push("has no SHA-512 of its content");
  // The lock file names no server: each clone asks the registry that it is set up with.
  if (resolved !== undefined) faults.push(`comes from ${resolved}`);
  if (!allowedLicences.has(license)) faults.push(`has the licence ${license}`);
  if (hasInstallScript) faults.push("runs a script when it is installed");
  return faults.map((fault) => `${name} ${fault}`);
}

// Of what users get, any weakness counts; of the tools, what is at least high.
function knownWeaknesses() {
  const { stdout } = spawnSync("npm", ["audit", "--json"], { encoding: "utf8" });
  const answer = JSON.parse(stdout || "{}");
  if (!answer.vulnerabilities) return undefined;
  const shipped = JSON.parse(readFileSync("package.json", "utf8")).dependencies ?? {};
  return Object.values(answer.vulnerabilities)
    .filter(({ name, severity }) => name in shipped || ["high", "critical"].includes(severity))
    .map(({ name, severity }) => `${name} has a known weakness (${severity}): npm audit`);
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const faults = Object.entries(packages).flatMap(([path, entry]) => (path === "" ? [] : faultsOf(path.replace(/^.*node_modules\//, ""), entry)));
const weaknesses = knownWeaknesses();
if (weaknesses === undefined) console.log("known weaknesses: not looked up, the registry does not answer npm audit");
faults.push(...(weaknesses ?? []));
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exit(1);
