// Made from the migrated database by `npm run tables`: change the migration, not this file.
import type { Generated } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type {} from '#kernel/db.ts';

interface AccountTable {
  person_id: Id<'org.person'>;
  login: string;
  password_hash: string | null;
  must_change: Generated<boolean>;
  password_set_at: Temporal.Instant | null;
  created_at: Temporal.Instant;
}

interface AttemptTable {
  key: string;
  failures: number;
  last_at: Temporal.Instant;
  blocked_until: Temporal.Instant | null;
}

interface CodeAppTable {
  person_id: Id<'org.person'>;
  sealed_secret: string;
  created_at: Temporal.Instant;
  confirmed_at: Temporal.Instant | null;
  last_step: Generated<number>;
}

interface PasskeyTable {
  id: Id<'identity.passkey'>;
  person_id: Id<'org.person'>;
  credential_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  name: string;
  created_at: Temporal.Instant;
  last_used_at: Temporal.Instant | null;
}

interface PendingSignInTable {
  token_hash: string;
  person_id: Id<'org.person'>;
  wants: 'code' | 'new-password';
  expires_at: Temporal.Instant;
}

interface RecoveryCodeTable {
  person_id: Id<'org.person'>;
  code_hash: string;
  used_at: Temporal.Instant | null;
}

interface ResetTable {
  token_hash: string;
  person_id: Id<'org.person'>;
  expires_at: Temporal.Instant;
  used_at: Temporal.Instant | null;
}

interface SessionTable {
  id: Id<'identity.session'>;
  person_id: Id<'org.person'>;
  token_hash: string;
  created_at: Temporal.Instant;
  last_seen_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  proved_at: Temporal.Instant;
  device: string;
  ended_at: Temporal.Instant | null;
}

interface SpentChallengeTable {
  challenge_hash: string;
  expires_at: Temporal.Instant;
}

declare module '#kernel/db.ts' {
  interface Tables {
    'identity.account': AccountTable;
    'identity.attempt': AttemptTable;
    'identity.code_app': CodeAppTable;
    'identity.passkey': PasskeyTable;
    'identity.pending_sign_in': PendingSignInTable;
    'identity.recovery_code': RecoveryCodeTable;
    'identity.reset': ResetTable;
    'identity.session': SessionTable;
    'identity.spent_challenge': SpentChallengeTable;
  }
}
