import { readFileSync } from 'node:fs';
import { compilePolicy, defaultPolicy, type Policy } from '@kairos-mfa/engine/policy';
import { policyDocument } from '@kairos-mfa/protocol/schemas';

/** The policy in a file, or the built-in one. Throws an error that says what to correct, and where. */
export function readPolicy(file: string | undefined): Policy {
  if (file === undefined) return compilePolicy(defaultPolicy, 1);
  const parsed = policyDocument.safeParse(readJson(file));
  if (parsed.success) return compilePolicy(parsed.data, 1);
  const problems = parsed.error.issues.map(
    (issue) => `  ${issue.path.join('.') || 'the document'}: ${issue.message}`,
  );
  throw new Error(`${file} is not a policy document:\n${problems.join('\n')}`);
}

/** The built-in policy as JSON, to start from. */
export function builtInPolicy(): string {
  return JSON.stringify(defaultPolicy, undefined, 2);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
