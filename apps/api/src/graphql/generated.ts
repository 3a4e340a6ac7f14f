import type { JsonValue } from '../ledger/index.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Attempt as AttemptModel, Page as PageModel, Claim as ClaimModel, Counts as CountsModel, CallResult as CallResultModel, Step as StepModel, Thread as ThreadModel } from '../ledger/index.ts';
import type { Connection as ConnectionModel } from './resolvers/connection.ts';
import type { AuditEntry as AuditEntryModel } from '../access/list-audit-log.ts';
import type { RequestContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339 in UTC with milliseconds, e.g. 2026-11-24T18:29:00.123Z. */
  DateTime: { input: Date; output: Date; }
  /** Any JSON value. Numbers that a double cannot hold as written are refused (UNSAFE_NUMBER). */
  JSON: { input: JsonValue; output: unknown; }
};

export type ActivityBucket = {
  readonly collided: Scalars['Int']['output'];
  readonly deduplicated: Scalars['Int']['output'];
  readonly fenced: Scalars['Int']['output'];
  readonly recorded: Scalars['Int']['output'];
  readonly retried: Scalars['Int']['output'];
  readonly start: Scalars['DateTime']['output'];
};

export type ActorKind =
  | 'KEY'
  | 'PERSON';

export type ApiKey = {
  readonly callsPerSecond?: Maybe<Scalars['Int']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  /** The person's name; null for a key that was given by a setting. */
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** To within a minute. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly name: Scalars['String']['output'];
  /** What a secret of this key begins with, to recognise it by. Null for a key that was given by a setting. */
  readonly prefix?: Maybe<Scalars['String']['output']>;
  /** The key that this one was made to follow. */
  readonly replaces?: Maybe<Scalars['ID']['output']>;
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly role: KeyRole;
};

/** One call, as it was written down. */
export type Attempt = {
  /** True when the thread had been ended before. */
  readonly afterEnd: Scalars['Boolean']['output'];
  /** What this call's context says differently from the step's. */
  readonly changes: ReadonlyArray<FieldChange>;
  readonly context: Scalars['JSON']['output'];
  readonly error?: Maybe<Scalars['JSON']['output']>;
  readonly executionId?: Maybe<Scalars['String']['output']>;
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly outcome: Outcome;
  readonly recordedAt: Scalars['DateTime']['output'];
  /** True when an earlier call had the same executionId: the request was sent again, the code did not run again. */
  readonly resent: Scalars['Boolean']['output'];
  readonly result?: Maybe<Scalars['JSON']['output']>;
  /** True when this call and the step report different results: the effect may have happened twice. */
  readonly resultDiverged: Scalars['Boolean']['output'];
  readonly service?: Maybe<Scalars['String']['output']>;
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the caller reported; null for a claim. */
  readonly status?: Maybe<FinalStatus>;
  readonly step: Step;
  readonly thread: Thread;
  /** From the caller's traceparent header. */
  readonly traceId?: Maybe<Scalars['String']['output']>;
};

export type AttemptConnection = {
  /** Exact up to 10,000; above that it stays at 10,001. */
  readonly countUpTo10k: Scalars['Int']['output'];
  readonly nodes: ReadonlyArray<Attempt>;
  readonly pageInfo: PageInfo;
};

export type AttemptFilter = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly outcome?: InputMaybe<ReadonlyArray<Outcome>>;
  readonly recordedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  readonly recordedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** True for calls that reported another result than their step, false for all others. */
  readonly resultDiverged?: InputMaybe<Scalars['Boolean']['input']>;
  readonly service?: InputMaybe<Scalars['String']['input']>;
  readonly stepId?: InputMaybe<Scalars['ID']['input']>;
  readonly stepName?: InputMaybe<Scalars['String']['input']>;
  readonly threadId?: InputMaybe<Scalars['ID']['input']>;
};

export type AuditAction =
  | 'API_KEY_CREATED'
  | 'API_KEY_LIMIT_CHANGED'
  | 'API_KEY_REVOKED'
  | 'API_KEY_ROTATED'
  | 'EXPORTED'
  | 'INVITATION_ACCEPTED'
  | 'INVITATION_CREATED'
  | 'INVITATION_REVOKED'
  | 'MEMBER_REMOVED'
  | 'MEMBER_ROLE_CHANGED'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_LINK_CREATED'
  | 'SIGNED_IN'
  | 'SIGNED_OUT'
  | 'SIGN_IN_FAILED'
  | 'THREAD_ENDED'
  | 'WORKSPACE_CREATED';

export type AuditConnection = {
  readonly nodes: ReadonlyArray<AuditEntry>;
  readonly pageInfo: PageInfo;
};

/** One thing that a person did. Entries are never changed or removed. */
export type AuditEntry = {
  readonly action: AuditAction;
  /** The person's name as it was then; null for a failed sign-in of someone unknown, and for what was done at the machine. */
  readonly actor?: Maybe<Scalars['String']['output']>;
  /** The address that the request came from. */
  readonly address?: Maybe<Scalars['String']['output']>;
  readonly at: Scalars['DateTime']['output'];
  /** Anything more, e.g. { "from": "VIEWER", "to": "ADMIN" }. */
  readonly detail?: Maybe<Scalars['JSON']['output']>;
  /** E-mail address of the actor, or what a failed sign-in gave for one. */
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** What it was done to, in words: a key's name, a member's, a thread's id. */
  readonly subject?: Maybe<Scalars['String']['output']>;
};

export type AuditFilter = {
  /** E.g. API_KEY_CREATED. */
  readonly action?: InputMaybe<ReadonlyArray<AuditAction>>;
  readonly after?: InputMaybe<Scalars['DateTime']['input']>;
  readonly before?: InputMaybe<Scalars['DateTime']['input']>;
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
};

export type Claim = {
  /** The same for every run of this step: hand it to the downstream system as its idempotency key. */
  readonly downstreamKey: Scalars['String']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly holder?: Maybe<Scalars['String']['output']>;
  /** Only ever given to the holder. */
  readonly token?: Maybe<Scalars['ID']['output']>;
};

export type ClaimStepInput = {
  readonly context?: InputMaybe<Scalars['JSON']['input']>;
  readonly executionId?: InputMaybe<Scalars['String']['input']>;
  readonly fingerprintFields?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly keyScope?: InputMaybe<KeyScope>;
  /** 1 to 3600. */
  readonly leaseSeconds: Scalars['Int']['input'];
  readonly name: Scalars['String']['input'];
  readonly service?: InputMaybe<Scalars['String']['input']>;
  /** False leaves an expired claim alone, for effects that must be checked by hand before they are tried again. */
  readonly takeOver: Scalars['Boolean']['input'];
  readonly threadId?: InputMaybe<Scalars['ID']['input']>;
  readonly threadKey?: InputMaybe<Scalars['String']['input']>;
};

/** Four numbers that are never mixed up. */
export type Counts = {
  /** Calls that reached the server. */
  readonly calls: Scalars['Int']['output'];
  readonly collided: Scalars['Int']['output'];
  readonly deduplicated: Scalars['Int']['output'];
  /** Runs of the step's code, by their executionId. */
  readonly executions: Scalars['Int']['output'];
  readonly fenced: Scalars['Int']['output'];
  readonly retried: Scalars['Int']['output'];
};

export type CreateApiKeyInput = {
  /** Null: no limit of its own. */
  readonly callsPerSecond?: InputMaybe<Scalars['Int']['input']>;
  /** Null: until it is revoked. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  readonly role: KeyRole;
};

/** The extensions.code of a refused call. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'BATCH_TOO_LARGE'
  | 'CLAIM_NOT_FOUND'
  | 'CONTEXT_INVALID'
  | 'CONTEXT_TOO_DEEP'
  | 'CONTEXT_TOO_LARGE'
  | 'FORBIDDEN'
  | 'INVALID_TEXT'
  | 'KEY_INVALID'
  | 'NAME_INVALID'
  | 'RATE_LIMITED'
  | 'REF_CONFLICT'
  | 'THREAD_NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'UNAVAILABLE'
  | 'UNSAFE_NUMBER';

/** A field that differs; before is the step's value, after is the call's. A missing side is absent: true. */
export type FieldChange = {
  readonly after?: Maybe<Scalars['JSON']['output']>;
  readonly afterAbsent: Scalars['Boolean']['output'];
  readonly before?: Maybe<Scalars['JSON']['output']>;
  readonly beforeAbsent: Scalars['Boolean']['output'];
  /** JSON Pointer. */
  readonly path: Scalars['String']['output'];
};

export type FinalStatus =
  | 'ERROR'
  | 'FAILED'
  | 'SUCCESS';

export type Invitation = {
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly role: MemberRole;
};

export type InviteMemberInput = {
  /** Null: whoever has the link. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly role: MemberRole;
};

export type KeyKind =
  /** Derived from the step's name and context. */
  | 'AUTO'
  /** Given by the caller. */
  | 'MANUAL';

/** What an API key may do. */
export type KeyRole =
  /** Read and record. */
  | 'BOTH'
  | 'READ'
  | 'RECORD';

/** Where a key must be unique. */
export type KeyScope =
  /** For one step name in one thread. */
  | 'THREAD'
  /** For one step name in the whole workspace: the same key in another thread is a duplicate too. */
  | 'WORKSPACE';

export type LookupHit = {
  /** What the text matched, e.g. idempotencyKey or ref:order_id. */
  readonly matched: Scalars['String']['output'];
  readonly node: LookupNode;
};

export type LookupNode = Attempt | Step | Thread;

export type Member = {
  readonly email: Scalars['String']['output'];
  readonly joinedAt: Scalars['DateTime']['output'];
  readonly lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  readonly name: Scalars['String']['output'];
  readonly personId: Scalars['ID']['output'];
  readonly role: MemberRole;
};

/** What a person may do in a workspace. */
export type MemberRole =
  /** All that an operator may; and people, keys, settings. */
  | 'ADMIN'
  /** Reads, exports, ends threads. */
  | 'OPERATOR'
  /** Reads. */
  | 'VIEWER';

export type Mutation = {
  /** Adds references; a reference that is already there is left as it is. */
  readonly addRefs: Thread;
  /** Claims a step before its code runs, so that only one caller runs it. */
  readonly claimStep: RecordStepPayload;
  /** Makes an API key. Its secret is in this answer, and nowhere else. */
  readonly createApiKey: NewApiKey;
  /**
   * Makes a link by which a member sets a new password, once and within an hour. It is in this answer, and nowhere else,
   * and voids the one before. Refused unless you administer every workspace that they belong to.
   */
  readonly createPasswordLink: PasswordLink;
  /** Makes a workspace, with the person who asks as its first admin. 1 to 40 characters of a-z, 0-9 and -. */
  readonly createWorkspace: ViewerWorkspace;
  /** Marks a thread completed or cancelled. Ending it twice the same way is no error. */
  readonly endThread: Thread;
  /** Extends the lease of a claim that is still held. */
  readonly extendClaim: Claim;
  /** Makes a link that is good for one person and 7 days. It is in this answer, and nowhere else. */
  readonly inviteMember: NewInvitation;
  /** Says that a list is about to be exported, for the audit log. */
  readonly noteExport: Scalars['Boolean']['output'];
  /** Records a step once. Calling it again with the same key has the same effect as calling it once. */
  readonly recordStep: RecordStepPayload;
  /** Records up to 500 steps. Each item succeeds or fails alone; the answers keep the order of the input. */
  readonly recordSteps: ReadonlyArray<RecordStepResult>;
  /** Refused for the last admin of a workspace. */
  readonly removeMember: Member;
  /** Every server refuses the key within 5 seconds. Revoking it twice is no error. */
  readonly revokeApiKey: ApiKey;
  readonly revokeInvitation: Invitation;
  /** Makes a key to follow another one, which stays valid for so long: 0 to 2,592,000 seconds (30 days). */
  readonly rotateApiKey: NewApiKey;
  /** Null: no limit of its own. */
  readonly setApiKeyLimit: ApiKey;
  /** Refused for the last admin of a workspace. */
  readonly setMemberRole: Member;
  /** Starts a thread, or returns the one that already has this key. */
  readonly startThread: StartThreadPayload;
};


export type MutationAddRefsArgs = {
  refs: ReadonlyArray<RefInput>;
  threadId: Scalars['ID']['input'];
};


export type MutationClaimStepArgs = {
  input: ClaimStepInput;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationCreatePasswordLinkArgs = {
  personId: Scalars['ID']['input'];
};


export type MutationCreateWorkspaceArgs = {
  name: Scalars['String']['input'];
};


export type MutationEndThreadArgs = {
  reason?: InputMaybe<Scalars['String']['input']>;
  status: ThreadEnd;
  threadId: Scalars['ID']['input'];
};


export type MutationExtendClaimArgs = {
  claimToken: Scalars['ID']['input'];
  leaseSeconds: Scalars['Int']['input'];
};


export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


export type MutationNoteExportArgs = {
  filter: Scalars['String']['input'];
  format: Scalars['String']['input'];
  what: Scalars['String']['input'];
};


export type MutationRecordStepArgs = {
  input: RecordStepInput;
};


export type MutationRecordStepsArgs = {
  input: ReadonlyArray<RecordStepInput>;
};


export type MutationRemoveMemberArgs = {
  personId: Scalars['ID']['input'];
};


export type MutationRevokeApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeInvitationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRotateApiKeyArgs = {
  id: Scalars['ID']['input'];
  overlapSeconds: Scalars['Int']['input'];
};


export type MutationSetApiKeyLimitArgs = {
  callsPerSecond?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationSetMemberRoleArgs = {
  personId: Scalars['ID']['input'];
  role: MemberRole;
};


export type MutationStartThreadArgs = {
  input: StartThreadInput;
};

export type NewApiKey = {
  readonly apiKey: ApiKey;
  /** Begins with sl_. */
  readonly secret: Scalars['String']['output'];
};

export type NewInvitation = {
  readonly invitation: Invitation;
  readonly link: Scalars['String']['output'];
};

/** What a call did. */
export type Outcome =
  /** Another caller holds the claim. Nothing changed. */
  | 'BUSY'
  /** The caller now holds the claim. */
  | 'CLAIMED'
  /** The key belongs to a different operation. Nothing changed. */
  | 'COLLIDED'
  /** The same operation was recorded before. Nothing changed. */
  | 'DEDUPLICATED'
  /** The caller's claim was taken over before it finished. Its result is kept on the attempt, and is not the step's. */
  | 'FENCED'
  /** The step was recorded. */
  | 'RECORDED'
  /** An earlier run had failed; this run is now the step's latest. */
  | 'RETRIED'
  /** The caller now holds a claim that its previous holder let expire. */
  | 'TAKEN_OVER';

export type PageInfo = {
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
};

export type PasswordLink = {
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly link: Scalars['String']['output'];
};

export type Permission =
  | 'ADMINISTER'
  | 'END_THREADS'
  | 'EXPORT'
  | 'READ'
  | 'RECORD';

export type Query = {
  /** Counts over time, for the overview. */
  readonly activity: ReadonlyArray<ActivityBucket>;
  /** API keys of this workspace, newest first; those that are revoked or have expired too. */
  readonly apiKeys: ReadonlyArray<ApiKey>;
  /** One call by its id, e.g. a collision to be looked at. */
  readonly attempt?: Maybe<Attempt>;
  /** Every call that was made, newest first: deduplicated retries and collisions are filters of this list. */
  readonly attempts: AttemptConnection;
  /** What people did in this workspace, newest first. */
  readonly auditLog: AuditConnection;
  /** Invitations to this workspace that can still be accepted, newest first. */
  readonly invitations: ReadonlyArray<Invitation>;
  /** Whatever an operator may paste: a thread, step or execution id, a thread key, an idempotency key, or the value of a reference. Exact matches first. */
  readonly lookup: ReadonlyArray<LookupHit>;
  /** The people of this workspace, by name. */
  readonly members: ReadonlyArray<Member>;
  /** What was removed of this workspace since it was old. */
  readonly retention: Retention;
  readonly step?: Maybe<Step>;
  /** Exactly one of id and key. */
  readonly thread?: Maybe<Thread>;
  /** When the threads of a list started: since is counted, until is not. */
  readonly threadActivity: ReadonlyArray<ThreadBucket>;
  /** Newest first. */
  readonly threads: ThreadConnection;
  /**
   * Whether anything happened twice: in one thread, or to the steps that have this key. Exactly one of threadId and key;
   * name is the step's, and goes with a key. Null where there is no such thread, or no step has the key.
   */
  readonly verdict?: Maybe<Verdict>;
  /** Who asks, and what they may do in this workspace. */
  readonly viewer: Viewer;
};


export type QueryActivityArgs = {
  buckets?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<AttemptFilter>;
  since: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};


export type QueryAttemptArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAttemptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AttemptFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLookupArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


export type QueryStepArgs = {
  id: Scalars['ID']['input'];
};


export type QueryThreadArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  key?: InputMaybe<Scalars['String']['input']>;
};


export type QueryThreadActivityArgs = {
  buckets?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<ThreadFilter>;
  since: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};


export type QueryThreadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ThreadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryVerdictArgs = {
  key?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  threadId?: InputMaybe<Scalars['ID']['input']>;
};

/** An item that was refused. The other items of the batch are not touched by it. */
export type RecordStepError = {
  readonly code: ErrorCode;
  readonly message: Scalars['String']['output'];
  /** Where in the input, e.g. context.amount. */
  readonly path?: Maybe<Scalars['String']['output']>;
};

export type RecordStepInput = {
  /** Proves that the caller holds the claim that it completes. */
  readonly claimToken?: InputMaybe<Scalars['ID']['input']>;
  /** A JSON object: what the step is about. */
  readonly context?: InputMaybe<Scalars['JSON']['input']>;
  /** What went wrong, for FAILED and ERROR. */
  readonly error?: InputMaybe<Scalars['JSON']['input']>;
  /** One value per run of the step's code, sent unchanged when the request is sent again. */
  readonly executionId?: InputMaybe<Scalars['String']['input']>;
  /** JSON Pointers of the context fields that identify the operation; the whole context when left out. */
  readonly fingerprintFields?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly finishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 255 characters. Derived from the step's name and context when it is left out. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  readonly keyScope?: InputMaybe<KeyScope>;
  readonly name: Scalars['String']['input'];
  /** What the step produced; returned to every later caller with the same key. */
  readonly result?: InputMaybe<Scalars['JSON']['input']>;
  readonly service?: InputMaybe<Scalars['String']['input']>;
  readonly startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly status: FinalStatus;
  readonly subSteps?: InputMaybe<ReadonlyArray<SubStepInput>>;
  /** Exactly one of threadId and threadKey is given. A threadKey that is unknown starts its thread. */
  readonly threadId?: InputMaybe<Scalars['ID']['input']>;
  readonly threadKey?: InputMaybe<Scalars['String']['input']>;
};

export type RecordStepPayload = {
  /** This call, as it was written down. */
  readonly attempt: Attempt;
  /** Set when the caller now holds the claim (CLAIMED, TAKEN_OVER) or must wait for it (BUSY, without its token). */
  readonly claim?: Maybe<Claim>;
  /** True when the step had been recorded before and this call changed nothing. */
  readonly duplicate: Scalars['Boolean']['output'];
  readonly outcome: Outcome;
  /** The step as it stands; the original one for a duplicate or a collision. */
  readonly step: Step;
};

/** One answer of recordSteps. */
export type RecordStepResult = RecordStepError | RecordStepPayload;

export type Ref = {
  readonly key: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

/** A business identifier: an order, a customer, a charge, a ticket. */
export type RefInput = {
  readonly key: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type RepetitionCause =
  | 'AFTER_ERROR'
  | 'AFTER_FAILURE'
  /** The run before had reported an error that is named as a timeout. */
  | 'AFTER_TIMEOUT'
  /** The run before had claimed the step, and not reported before the claim expired. */
  | 'CLAIM_EXPIRED'
  | 'CLAIM_TAKEN_OVER';

export type Retention = {
  /**
   * Calls before this time were removed, but for those of steps that have not succeeded; null while none were. Steps,
   * threads and their counts stay, and so do the totals of activity, as exact as whole quarters of an hour.
   */
  readonly attemptsRemovedBefore?: Maybe<Scalars['DateTime']['output']>;
};

export type StartThreadInput = {
  /** Names the workflow run in the caller's own terms, e.g. order:ORD-123. One thread per key and workspace. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly refs?: InputMaybe<ReadonlyArray<RefInput>>;
  readonly service?: InputMaybe<Scalars['String']['input']>;
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type StartThreadPayload = {
  /** False when the key was already known. */
  readonly created: Scalars['Boolean']['output'];
  readonly thread: Thread;
};

/** One operation of a thread, recorded once. */
export type Step = {
  /** Every call for this step that was not removed, oldest first. */
  readonly attempts: AttemptConnection;
  readonly claim?: Maybe<Claim>;
  readonly context: Scalars['JSON']['output'];
  readonly counts: Counts;
  readonly error?: Maybe<Scalars['JSON']['output']>;
  /** SHA-256 in lower-case hex. */
  readonly fingerprint: Scalars['String']['output'];
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly firstRecordedAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly idempotencyKey: Scalars['String']['output'];
  readonly keyKind: KeyKind;
  readonly keyScope: KeyScope;
  readonly lastSeenAt: Scalars['DateTime']['output'];
  readonly name: Scalars['String']['output'];
  /** How many of its first calls were removed since they were old; those that are left keep their numbers. */
  readonly removedAttempts: Scalars['Int']['output'];
  readonly result?: Maybe<Scalars['JSON']['output']>;
  readonly service?: Maybe<Scalars['String']['output']>;
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly status: StepStatus;
  readonly subSteps: ReadonlyArray<SubStep>;
  readonly thread: Thread;
};


/** One operation of a thread, recorded once. */
export type StepAttemptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type StepConnection = {
  readonly nodes: ReadonlyArray<Step>;
  readonly pageInfo: PageInfo;
};

export type StepStatus =
  | 'ERROR'
  | 'FAILED'
  | 'IN_PROGRESS'
  | 'SUCCESS';

export type SubStep = {
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  readonly context?: Maybe<Scalars['JSON']['output']>;
  readonly name: Scalars['String']['output'];
  readonly status: FinalStatus;
};

export type SubStepInput = {
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  readonly context?: InputMaybe<Scalars['JSON']['input']>;
  readonly name: Scalars['String']['input'];
  readonly status: FinalStatus;
};

export type Subscription = {
  /** Calls as they are written down, over server-sent events at /graphql/stream. */
  readonly attemptRecorded: Attempt;
};


export type SubscriptionAttemptRecordedArgs = {
  filter?: InputMaybe<AttemptFilter>;
};

/** One run of a workflow. */
export type Thread = {
  /** Set where the thread began before calls that were removed: then not all that its counts tell of is listed. */
  readonly attemptsRemovedBefore?: Maybe<Scalars['DateTime']['output']>;
  readonly counts: Counts;
  readonly endReason?: Maybe<Scalars['String']['output']>;
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly key?: Maybe<Scalars['String']['output']>;
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly lastActivityAt: Scalars['DateTime']['output'];
  readonly refs: ReadonlyArray<Ref>;
  readonly service?: Maybe<Scalars['String']['output']>;
  readonly startedAt: Scalars['DateTime']['output'];
  readonly status: ThreadStatus;
  /** Steps that this thread was the first to record. */
  readonly stepCount: Scalars['Int']['output'];
  /** In the order in which they were first recorded. */
  readonly steps: StepConnection;
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
};


/** One run of a workflow. */
export type ThreadStepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * Threads that started in a part of a time. What is counted is exact; null stands for what is not: only the newest 50,000
 * threads of a time are counted, and none where that takes longer than a second.
 */
export type ThreadBucket = {
  readonly start: Scalars['DateTime']['output'];
  readonly started?: Maybe<Scalars['Int']['output']>;
  /** Those in which a call was COLLIDED or FENCED. */
  readonly withProblems?: Maybe<Scalars['Int']['output']>;
};

export type ThreadConnection = {
  /** Exact up to 10,000; above that it stays at 10,001. */
  readonly countUpTo10k: Scalars['Int']['output'];
  readonly nodes: ReadonlyArray<Thread>;
  readonly pageInfo: PageInfo;
};

export type ThreadEnd =
  | 'CANCELLED'
  | 'COMPLETED';

export type ThreadFilter = {
  /** Part of a label, any case. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Threads in which a call had one of these outcomes; of RECORDED and CLAIMED, a call that was not removed. */
  readonly outcome?: InputMaybe<ReadonlyArray<Outcome>>;
  readonly ref?: InputMaybe<RefInput>;
  readonly service?: InputMaybe<Scalars['String']['input']>;
  readonly startedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  readonly startedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  readonly status?: InputMaybe<ReadonlyArray<ThreadStatus>>;
  readonly stepName?: InputMaybe<Scalars['String']['input']>;
  readonly tag?: InputMaybe<Scalars['String']['input']>;
};

export type ThreadStatus =
  | 'ACTIVE'
  | 'CANCELLED'
  | 'COMPLETED';

export type UnknownReason =
  | 'CALLS_NOT_LOOKED_AT'
  | 'CLAIM_EXPIRED'
  /** One execution reported two different results. */
  | 'CONTRADICTED_ITSELF'
  | 'ENDED_IN_ERROR'
  /** Calls that name no execution may be one run or several. */
  | 'EXECUTIONS_NOT_NAMED'
  | 'IN_PROGRESS'
  /** A run claimed the step and was silent since; another one finished it. */
  | 'NEVER_REPORTED';

/**
 * What an operator wants to know first, from the calls that were made: did anything happen twice? It says no more than
 * they do. What it could not look at is in notLookedAt.
 */
export type Verdict = {
  /** Of the calls that were looked at, those that found the step claimed by another. */
  readonly busy: Scalars['Int']['output'];
  /** Calls for these steps, whichever thread made them. */
  readonly calls: Scalars['Int']['output'];
  /** Of the calls that were looked at, those of other threads that share a key of the whole workspace. Null for a key. */
  readonly callsOfOtherThreads?: Maybe<Scalars['Int']['output']>;
  readonly collided: Scalars['Int']['output'];
  readonly deduplicated: Scalars['Int']['output'];
  /** Different results that successful executions reported, of all steps together. */
  readonly distinctResults: Scalars['Int']['output'];
  /**
   * Steps that took effect, each once for every different result that successful executions of it reported. What another
   * thread did by a step of its own is not counted as an effect of this thread.
   */
  readonly effects: Scalars['Int']['output'];
  /** Runs of the code, by their executionId; a call that names none counts as one. */
  readonly executions: Scalars['Int']['output'];
  readonly fenced: Scalars['Int']['output'];
  /** What was found, the gravest first; at most 20. */
  readonly findings: ReadonlyArray<VerdictFinding>;
  readonly kind: VerdictKind;
  /** All kinds that apply, the gravest first. */
  readonly kinds: ReadonlyArray<VerdictKind>;
  /** Findings beyond those that are listed. */
  readonly moreFindings: Scalars['Int']['output'];
  /** What was left out of this verdict first, then what no verdict can see. */
  readonly notLookedAt: ReadonlyArray<VerdictLimit>;
  /** Steps that were looked at: distinct keys. */
  readonly operations: Scalars['Int']['output'];
  /** Of the calls that were looked at, those that the same execution sent again. */
  readonly resent: Scalars['Int']['output'];
  readonly retried: Scalars['Int']['output'];
  /** The verdict in one sentence: the numbers, and what they mean. */
  readonly text: Scalars['String']['output'];
};

export type VerdictEvidence = {
  readonly attemptId: Scalars['ID']['output'];
  /** The how-manieth call for its step it is. */
  readonly call: Scalars['Int']['output'];
};

/** Something that was found of one step, or alike of several steps of one name. */
export type VerdictFinding = {
  readonly calls: Scalars['Int']['output'];
  /** What led to the further run, where the calls themselves say so. */
  readonly cause?: Maybe<RepetitionCause>;
  readonly distinctResults: Scalars['Int']['output'];
  /** Calls that show it, at most 5. */
  readonly evidence: ReadonlyArray<VerdictEvidence>;
  readonly executions: Scalars['Int']['output'];
  /** True where the gap is by the times that the service gave; by the server's clock otherwise. */
  readonly gapByServiceClock: Scalars['Boolean']['output'];
  /** Milliseconds between the two executions, or calls, that it tells of first. */
  readonly gapMs?: Maybe<Scalars['Float']['output']>;
  readonly kind: VerdictKind;
  /** The step's name. */
  readonly name: Scalars['String']['output'];
  /** How many steps of this name it holds of; what follows is of the first. */
  readonly operations: Scalars['Int']['output'];
  /** The services whose calls it rests on. */
  readonly services: ReadonlyArray<Scalars['String']['output']>;
  readonly stepId: Scalars['ID']['output'];
  readonly text: Scalars['String']['output'];
  /** Why the outcome is not known. */
  readonly unknown?: Maybe<UnknownReason>;
};

export type VerdictKind =
  /** Two executions succeeded and reported different results: the effect happened twice. */
  | 'EXECUTED_AGAIN_OTHER_RESULT'
  /** Several executions succeeded, and not all reported a result to compare. */
  | 'EXECUTED_AGAIN_RESULT_UNKNOWN'
  /** Several executions succeeded, and all reported the same result. */
  | 'EXECUTED_AGAIN_SAME_RESULT'
  /** A key was used for another operation. */
  | 'KEY_REUSED'
  /** More than one of the first four, OUTCOME_UNKNOWN included: kinds says which. Otherwise the gravest kind stands here. */
  | 'MIXED'
  /** No code ran twice, and no request was sent twice. */
  | 'NOTHING_REPEATED'
  /** What a run did is not known: it goes on, its claim expired, or it ended in an error, which leaves open whether it took effect. UnknownReason says which. */
  | 'OUTCOME_UNKNOWN'
  /** Requests were sent again by the same execution. No code ran again. */
  | 'RESENT'
  /** The code ran several times, and at most one run succeeded; the others failed. */
  | 'RETRIED'
  /** A claim was taken over, and the holder that had let it expire finished all the same. */
  | 'TAKEN_OVER_STALE_FINISHED';

export type VerdictLimit = {
  readonly code: VerdictLimitCode;
  readonly text: Scalars['String']['output'];
};

export type VerdictLimitCode =
  /** Calls were removed since they were old; they are counted all the same. */
  | 'CALLS_REMOVED'
  | 'EXECUTIONS_NOT_NAMED'
  /** There are more calls than were looked at; they are counted all the same. */
  | 'MORE_CALLS'
  /** There are more steps than were looked at. */
  | 'MORE_OPERATIONS'
  /** Steps are judged each by itself: the same effect under another key, name or thread is not seen. */
  | 'OTHER_KEYS'
  | 'OTHER_WORKSPACES'
  /** Several operations of one name have the key, each in a thread or scope of its own: they are not compared. */
  | 'SEPARATE_OPERATIONS'
  | 'SERVICE_CLOCKS'
  /** Code that ran and made no call. */
  | 'UNREPORTED_RUNS';

export type Viewer = {
  /** Null for an API key, like role. */
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly kind: ActorKind;
  readonly name: Scalars['String']['output'];
  readonly permissions: ReadonlyArray<Permission>;
  readonly role?: Maybe<MemberRole>;
  readonly workspace: Scalars['String']['output'];
  /** All that the person belongs to, by name; of an API key its own. */
  readonly workspaces: ReadonlyArray<ViewerWorkspace>;
};

export type ViewerWorkspace = {
  readonly name: Scalars['String']['output'];
  readonly role?: Maybe<MemberRole>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  LookupNode:
    | ( AttemptModel )
    | ( StepModel )
    | ( ThreadModel )
  ;
  RecordStepResult:
    | ( RecordStepError )
    | ( CallResultModel )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityBucket: ResolverTypeWrapper<ActivityBucket>;
  ActorKind: ActorKind;
  ApiKey: ResolverTypeWrapper<ApiKey>;
  Attempt: ResolverTypeWrapper<AttemptModel>;
  AttemptConnection: ResolverTypeWrapper<ConnectionModel<AttemptModel>>;
  AttemptFilter: AttemptFilter;
  AuditAction: AuditAction;
  AuditConnection: ResolverTypeWrapper<PageModel<AuditEntryModel>>;
  AuditEntry: ResolverTypeWrapper<AuditEntryModel>;
  AuditFilter: AuditFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Claim: ResolverTypeWrapper<ClaimModel>;
  ClaimStepInput: ClaimStepInput;
  Counts: ResolverTypeWrapper<CountsModel>;
  CreateApiKeyInput: CreateApiKeyInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  ErrorCode: ErrorCode;
  FieldChange: ResolverTypeWrapper<FieldChange>;
  FinalStatus: FinalStatus;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Invitation: ResolverTypeWrapper<Invitation>;
  InviteMemberInput: InviteMemberInput;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KeyKind: KeyKind;
  KeyRole: KeyRole;
  KeyScope: KeyScope;
  LookupHit: ResolverTypeWrapper<Omit<LookupHit, 'node'> & { node: ResolversTypes['LookupNode'] }>;
  LookupNode: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LookupNode']>;
  Member: ResolverTypeWrapper<Member>;
  MemberRole: MemberRole;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewApiKey: ResolverTypeWrapper<NewApiKey>;
  NewInvitation: ResolverTypeWrapper<NewInvitation>;
  Outcome: Outcome;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PasswordLink: ResolverTypeWrapper<PasswordLink>;
  Permission: Permission;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordStepError: ResolverTypeWrapper<RecordStepError>;
  RecordStepInput: RecordStepInput;
  RecordStepPayload: ResolverTypeWrapper<CallResultModel>;
  RecordStepResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordStepResult']>;
  Ref: ResolverTypeWrapper<Ref>;
  RefInput: RefInput;
  RepetitionCause: RepetitionCause;
  Retention: ResolverTypeWrapper<Retention>;
  StartThreadInput: StartThreadInput;
  StartThreadPayload: ResolverTypeWrapper<Omit<StartThreadPayload, 'thread'> & { thread: ResolversTypes['Thread'] }>;
  Step: ResolverTypeWrapper<StepModel>;
  StepConnection: ResolverTypeWrapper<PageModel<StepModel>>;
  StepStatus: StepStatus;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubStep: ResolverTypeWrapper<SubStep>;
  SubStepInput: SubStepInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Thread: ResolverTypeWrapper<ThreadModel>;
  ThreadBucket: ResolverTypeWrapper<ThreadBucket>;
  ThreadConnection: ResolverTypeWrapper<ConnectionModel<ThreadModel>>;
  ThreadEnd: ThreadEnd;
  ThreadFilter: ThreadFilter;
  ThreadStatus: ThreadStatus;
  UnknownReason: UnknownReason;
  Verdict: ResolverTypeWrapper<Verdict>;
  VerdictEvidence: ResolverTypeWrapper<VerdictEvidence>;
  VerdictFinding: ResolverTypeWrapper<VerdictFinding>;
  VerdictKind: VerdictKind;
  VerdictLimit: ResolverTypeWrapper<VerdictLimit>;
  VerdictLimitCode: VerdictLimitCode;
  Viewer: ResolverTypeWrapper<Viewer>;
  ViewerWorkspace: ResolverTypeWrapper<ViewerWorkspace>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivityBucket: ActivityBucket;
  ApiKey: ApiKey;
  Attempt: AttemptModel;
  AttemptConnection: ConnectionModel<AttemptModel>;
  AttemptFilter: AttemptFilter;
  AuditConnection: PageModel<AuditEntryModel>;
  AuditEntry: AuditEntryModel;
  AuditFilter: AuditFilter;
  Boolean: Scalars['Boolean']['output'];
  Claim: ClaimModel;
  ClaimStepInput: ClaimStepInput;
  Counts: CountsModel;
  CreateApiKeyInput: CreateApiKeyInput;
  DateTime: Scalars['DateTime']['output'];
  FieldChange: FieldChange;
  Float: Scalars['Float']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Invitation: Invitation;
  InviteMemberInput: InviteMemberInput;
  JSON: Scalars['JSON']['output'];
  LookupHit: Omit<LookupHit, 'node'> & { node: ResolversParentTypes['LookupNode'] };
  LookupNode: ResolversUnionTypes<ResolversParentTypes>['LookupNode'];
  Member: Member;
  Mutation: Record<PropertyKey, never>;
  NewApiKey: NewApiKey;
  NewInvitation: NewInvitation;
  PageInfo: PageInfo;
  PasswordLink: PasswordLink;
  Query: Record<PropertyKey, never>;
  RecordStepError: RecordStepError;
  RecordStepInput: RecordStepInput;
  RecordStepPayload: CallResultModel;
  RecordStepResult: ResolversUnionTypes<ResolversParentTypes>['RecordStepResult'];
  Ref: Ref;
  RefInput: RefInput;
  Retention: Retention;
  StartThreadInput: StartThreadInput;
  StartThreadPayload: Omit<StartThreadPayload, 'thread'> & { thread: ResolversParentTypes['Thread'] };
  Step: StepModel;
  StepConnection: PageModel<StepModel>;
  String: Scalars['String']['output'];
  SubStep: SubStep;
  SubStepInput: SubStepInput;
  Subscription: Record<PropertyKey, never>;
  Thread: ThreadModel;
  ThreadBucket: ThreadBucket;
  ThreadConnection: ConnectionModel<ThreadModel>;
  ThreadFilter: ThreadFilter;
  Verdict: Verdict;
  VerdictEvidence: VerdictEvidence;
  VerdictFinding: VerdictFinding;
  VerdictLimit: VerdictLimit;
  Viewer: Viewer;
  ViewerWorkspace: ViewerWorkspace;
};

export type ActivityBucketResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActivityBucket'] = ResolversParentTypes['ActivityBucket']> = {
  collided?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deduplicated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fenced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retried?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  callsPerSecond?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['KeyRole'], ParentType, ContextType>;
};

export type AttemptResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Attempt'] = ResolversParentTypes['Attempt']> = {
  afterEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  context?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  executionId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  resultDiverged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['FinalStatus']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
  thread?: Resolver<ResolversTypes['Thread'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttemptConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AttemptConnection'] = ResolversParentTypes['AttemptConnection']> = {
  countUpTo10k?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Attempt']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  downstreamKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Counts'] = ResolversParentTypes['Counts']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  collided?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deduplicated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  executions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fenced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retried?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FieldChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  afterAbsent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  beforeAbsent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MemberRole'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LookupHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LookupHit'] = ResolversParentTypes['LookupHit']> = {
  matched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LookupNode'], ParentType, ContextType>;
};

export type LookupNodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LookupNode'] = ResolversParentTypes['LookupNode']> = {
  __resolveType: TypeResolveFn<'Attempt' | 'Step' | 'Thread', ParentType, ContextType>;
};

export type MemberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSignInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MemberRole'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addRefs?: Resolver<ResolversTypes['Thread'], ParentType, ContextType, RequireFields<MutationAddRefsArgs, 'refs' | 'threadId'>>;
  claimStep?: Resolver<ResolversTypes['RecordStepPayload'], ParentType, ContextType, RequireFields<MutationClaimStepArgs, 'input'>>;
  createApiKey?: Resolver<ResolversTypes['NewApiKey'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  createPasswordLink?: Resolver<ResolversTypes['PasswordLink'], ParentType, ContextType, RequireFields<MutationCreatePasswordLinkArgs, 'personId'>>;
  createWorkspace?: Resolver<ResolversTypes['ViewerWorkspace'], ParentType, ContextType, RequireFields<MutationCreateWorkspaceArgs, 'name'>>;
  endThread?: Resolver<ResolversTypes['Thread'], ParentType, ContextType, RequireFields<MutationEndThreadArgs, 'status' | 'threadId'>>;
  extendClaim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType, RequireFields<MutationExtendClaimArgs, 'claimToken' | 'leaseSeconds'>>;
  inviteMember?: Resolver<ResolversTypes['NewInvitation'], ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'input'>>;
  noteExport?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationNoteExportArgs, 'filter' | 'format' | 'what'>>;
  recordStep?: Resolver<ResolversTypes['RecordStepPayload'], ParentType, ContextType, RequireFields<MutationRecordStepArgs, 'input'>>;
  recordSteps?: Resolver<ReadonlyArray<ResolversTypes['RecordStepResult']>, ParentType, ContextType, RequireFields<MutationRecordStepsArgs, 'input'>>;
  removeMember?: Resolver<ResolversTypes['Member'], ParentType, ContextType, RequireFields<MutationRemoveMemberArgs, 'personId'>>;
  revokeApiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'id'>>;
  revokeInvitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType, RequireFields<MutationRevokeInvitationArgs, 'id'>>;
  rotateApiKey?: Resolver<ResolversTypes['NewApiKey'], ParentType, ContextType, RequireFields<MutationRotateApiKeyArgs, 'id' | 'overlapSeconds'>>;
  setApiKeyLimit?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType, RequireFields<MutationSetApiKeyLimitArgs, 'id'>>;
  setMemberRole?: Resolver<ResolversTypes['Member'], ParentType, ContextType, RequireFields<MutationSetMemberRoleArgs, 'personId' | 'role'>>;
  startThread?: Resolver<ResolversTypes['StartThreadPayload'], ParentType, ContextType, RequireFields<MutationStartThreadArgs, 'input'>>;
};

export type NewApiKeyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NewApiKey'] = ResolversParentTypes['NewApiKey']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NewInvitationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NewInvitation'] = ResolversParentTypes['NewInvitation']> = {
  invitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
  link?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PasswordLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PasswordLink'] = ResolversParentTypes['PasswordLink']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  link?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  activity?: Resolver<ReadonlyArray<ResolversTypes['ActivityBucket']>, ParentType, ContextType, RequireFields<QueryActivityArgs, 'buckets' | 'since' | 'until'>>;
  apiKeys?: Resolver<ReadonlyArray<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  attempt?: Resolver<Maybe<ResolversTypes['Attempt']>, ParentType, ContextType, RequireFields<QueryAttemptArgs, 'id'>>;
  attempts?: Resolver<ResolversTypes['AttemptConnection'], ParentType, ContextType, RequireFields<QueryAttemptsArgs, 'first'>>;
  auditLog?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, RequireFields<QueryAuditLogArgs, 'first'>>;
  invitations?: Resolver<ReadonlyArray<ResolversTypes['Invitation']>, ParentType, ContextType>;
  lookup?: Resolver<ReadonlyArray<ResolversTypes['LookupHit']>, ParentType, ContextType, RequireFields<QueryLookupArgs, 'first' | 'text'>>;
  members?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  retention?: Resolver<ResolversTypes['Retention'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType, RequireFields<QueryStepArgs, 'id'>>;
  thread?: Resolver<Maybe<ResolversTypes['Thread']>, ParentType, ContextType, Partial<QueryThreadArgs>>;
  threadActivity?: Resolver<ReadonlyArray<ResolversTypes['ThreadBucket']>, ParentType, ContextType, RequireFields<QueryThreadActivityArgs, 'buckets' | 'since' | 'until'>>;
  threads?: Resolver<ResolversTypes['ThreadConnection'], ParentType, ContextType, RequireFields<QueryThreadsArgs, 'first'>>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType, Partial<QueryVerdictArgs>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RecordStepErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordStepError'] = ResolversParentTypes['RecordStepError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordStepPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordStepPayload'] = ResolversParentTypes['RecordStepPayload']> = {
  attempt?: Resolver<ResolversTypes['Attempt'], ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  duplicate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordStepResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordStepResult'] = ResolversParentTypes['RecordStepResult']> = {
  __resolveType: TypeResolveFn<'RecordStepError' | 'RecordStepPayload', ParentType, ContextType>;
};

export type RefResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Ref'] = ResolversParentTypes['Ref']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RetentionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Retention'] = ResolversParentTypes['Retention']> = {
  attemptsRemovedBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StartThreadPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StartThreadPayload'] = ResolversParentTypes['StartThreadPayload']> = {
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  thread?: Resolver<ResolversTypes['Thread'], ParentType, ContextType>;
};

export type StepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Step'] = ResolversParentTypes['Step']> = {
  attempts?: Resolver<ResolversTypes['AttemptConnection'], ParentType, ContextType, RequireFields<StepAttemptsArgs, 'first'>>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  context?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['Counts'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstRecordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keyKind?: Resolver<ResolversTypes['KeyKind'], ParentType, ContextType>;
  keyScope?: Resolver<ResolversTypes['KeyScope'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removedAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StepStatus'], ParentType, ContextType>;
  subSteps?: Resolver<ReadonlyArray<ResolversTypes['SubStep']>, ParentType, ContextType>;
  thread?: Resolver<ResolversTypes['Thread'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StepConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StepConnection'] = ResolversParentTypes['StepConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SubStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SubStep'] = ResolversParentTypes['SubStep']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  context?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FinalStatus'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  attemptRecorded?: SubscriptionResolver<ResolversTypes['Attempt'], "attemptRecorded", ParentType, ContextType, Partial<SubscriptionAttemptRecordedArgs>>;
};

export type ThreadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Thread'] = ResolversParentTypes['Thread']> = {
  attemptsRemovedBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['Counts'], ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastActivityAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refs?: Resolver<ReadonlyArray<ResolversTypes['Ref']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ThreadStatus'], ParentType, ContextType>;
  stepCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['StepConnection'], ParentType, ContextType, RequireFields<ThreadStepsArgs, 'first'>>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ThreadBucketResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ThreadBucket'] = ResolversParentTypes['ThreadBucket']> = {
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  started?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  withProblems?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ThreadConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ThreadConnection'] = ResolversParentTypes['ThreadConnection']> = {
  countUpTo10k?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Thread']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VerdictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Verdict'] = ResolversParentTypes['Verdict']> = {
  busy?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  callsOfOtherThreads?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  collided?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deduplicated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distinctResults?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  executions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fenced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['VerdictFinding']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VerdictKind'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['VerdictKind']>, ParentType, ContextType>;
  moreFindings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notLookedAt?: Resolver<ReadonlyArray<ResolversTypes['VerdictLimit']>, ParentType, ContextType>;
  operations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retried?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VerdictEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VerdictEvidence'] = ResolversParentTypes['VerdictEvidence']> = {
  attemptId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  call?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VerdictFindingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VerdictFinding'] = ResolversParentTypes['VerdictFinding']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['RepetitionCause']>, ParentType, ContextType>;
  distinctResults?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['VerdictEvidence']>, ParentType, ContextType>;
  executions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gapByServiceClock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gapMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VerdictKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  stepId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unknown?: Resolver<Maybe<ResolversTypes['UnknownReason']>, ParentType, ContextType>;
};

export type VerdictLimitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VerdictLimit'] = ResolversParentTypes['VerdictLimit']> = {
  code?: Resolver<ResolversTypes['VerdictLimitCode'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['MemberRole']>, ParentType, ContextType>;
  workspace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workspaces?: Resolver<ReadonlyArray<ResolversTypes['ViewerWorkspace']>, ParentType, ContextType>;
};

export type ViewerWorkspaceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ViewerWorkspace'] = ResolversParentTypes['ViewerWorkspace']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['MemberRole']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  ActivityBucket?: ActivityBucketResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  Attempt?: AttemptResolvers<ContextType>;
  AttemptConnection?: AttemptConnectionResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  Counts?: CountsResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  FieldChange?: FieldChangeResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LookupHit?: LookupHitResolvers<ContextType>;
  LookupNode?: LookupNodeResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NewApiKey?: NewApiKeyResolvers<ContextType>;
  NewInvitation?: NewInvitationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PasswordLink?: PasswordLinkResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordStepError?: RecordStepErrorResolvers<ContextType>;
  RecordStepPayload?: RecordStepPayloadResolvers<ContextType>;
  RecordStepResult?: RecordStepResultResolvers<ContextType>;
  Ref?: RefResolvers<ContextType>;
  Retention?: RetentionResolvers<ContextType>;
  StartThreadPayload?: StartThreadPayloadResolvers<ContextType>;
  Step?: StepResolvers<ContextType>;
  StepConnection?: StepConnectionResolvers<ContextType>;
  SubStep?: SubStepResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Thread?: ThreadResolvers<ContextType>;
  ThreadBucket?: ThreadBucketResolvers<ContextType>;
  ThreadConnection?: ThreadConnectionResolvers<ContextType>;
  Verdict?: VerdictResolvers<ContextType>;
  VerdictEvidence?: VerdictEvidenceResolvers<ContextType>;
  VerdictFinding?: VerdictFindingResolvers<ContextType>;
  VerdictLimit?: VerdictLimitResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  ViewerWorkspace?: ViewerWorkspaceResolvers<ContextType>;
};

