/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339 in UTC with milliseconds, e.g. 2026-11-24T18:29:00.123Z. */
  DateTime: { input: string; output: string; }
  /** Any JSON value. Numbers that a double cannot hold as written are refused (UNSAFE_NUMBER). */
  JSON: { input: unknown; output: unknown; }
};

export type ActivityBucket = {
  __typename?: 'ActivityBucket';
  collided: Scalars['Int']['output'];
  deduplicated: Scalars['Int']['output'];
  fenced: Scalars['Int']['output'];
  recorded: Scalars['Int']['output'];
  retried: Scalars['Int']['output'];
  start: Scalars['DateTime']['output'];
};

export type ActorKind =
  | 'KEY'
  | 'PERSON';

export type ApiKey = {
  __typename?: 'ApiKey';
  callsPerSecond: Maybe<Scalars['Int']['output']>;
  createdAt: Scalars['DateTime']['output'];
  /** The person's name; null for a key that was given by a setting. */
  createdBy: Maybe<Scalars['String']['output']>;
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** To within a minute. */
  lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  /** What a secret of this key begins with, to recognise it by. Null for a key that was given by a setting. */
  prefix: Maybe<Scalars['String']['output']>;
  /** The key that this one was made to follow. */
  replaces: Maybe<Scalars['ID']['output']>;
  revokedAt: Maybe<Scalars['DateTime']['output']>;
  role: KeyRole;
};

/** One call, as it was written down. */
export type Attempt = {
  __typename?: 'Attempt';
  /** True when the thread had been ended before. */
  afterEnd: Scalars['Boolean']['output'];
  /** What this call's context says differently from the step's. */
  changes: Array<FieldChange>;
  context: Scalars['JSON']['output'];
  error: Maybe<Scalars['JSON']['output']>;
  executionId: Maybe<Scalars['String']['output']>;
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  outcome: Outcome;
  recordedAt: Scalars['DateTime']['output'];
  /** True when an earlier call had the same executionId: the request was sent again, the code did not run again. */
  resent: Scalars['Boolean']['output'];
  result: Maybe<Scalars['JSON']['output']>;
  /** True when this call and the step report different results: the effect may have happened twice. */
  resultDiverged: Scalars['Boolean']['output'];
  service: Maybe<Scalars['String']['output']>;
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the caller reported; null for a claim. */
  status: Maybe<FinalStatus>;
  step: Step;
  thread: Thread;
  /** From the caller's traceparent header. */
  traceId: Maybe<Scalars['String']['output']>;
};

export type AttemptConnection = {
  __typename?: 'AttemptConnection';
  /** Exact up to 10,000; above that it stays at 10,001. */
  countUpTo10k: Scalars['Int']['output'];
  nodes: Array<Attempt>;
  pageInfo: PageInfo;
};

export type AttemptFilter = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  outcome?: InputMaybe<Array<Outcome>>;
  recordedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  recordedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** True for calls that reported another result than their step, false for all others. */
  resultDiverged?: InputMaybe<Scalars['Boolean']['input']>;
  service?: InputMaybe<Scalars['String']['input']>;
  stepId?: InputMaybe<Scalars['ID']['input']>;
  stepName?: InputMaybe<Scalars['String']['input']>;
  threadId?: InputMaybe<Scalars['ID']['input']>;
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
  __typename?: 'AuditConnection';
  nodes: Array<AuditEntry>;
  pageInfo: PageInfo;
};

/** One thing that a person did. Entries are never changed or removed. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  action: AuditAction;
  /** The person's name as it was then; null for a failed sign-in of someone unknown, and for what was done at the machine. */
  actor: Maybe<Scalars['String']['output']>;
  /** The address that the request came from. */
  address: Maybe<Scalars['String']['output']>;
  at: Scalars['DateTime']['output'];
  /** Anything more, e.g. { "from": "VIEWER", "to": "ADMIN" }. */
  detail: Maybe<Scalars['JSON']['output']>;
  /** E-mail address of the actor, or what a failed sign-in gave for one. */
  email: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** What it was done to, in words: a key's name, a member's, a thread's id. */
  subject: Maybe<Scalars['String']['output']>;
};

export type AuditFilter = {
  /** E.g. API_KEY_CREATED. */
  action?: InputMaybe<Array<AuditAction>>;
  after?: InputMaybe<Scalars['DateTime']['input']>;
  before?: InputMaybe<Scalars['DateTime']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
};

export type Claim = {
  __typename?: 'Claim';
  /** The same for every run of this step: hand it to the downstream system as its idempotency key. */
  downstreamKey: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
  holder: Maybe<Scalars['String']['output']>;
  /** Only ever given to the holder. */
  token: Maybe<Scalars['ID']['output']>;
};

export type ClaimStepInput = {
  context?: InputMaybe<Scalars['JSON']['input']>;
  executionId?: InputMaybe<Scalars['String']['input']>;
  fingerprintFields?: InputMaybe<Array<Scalars['String']['input']>>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  keyScope?: InputMaybe<KeyScope>;
  /** 1 to 3600. */
  leaseSeconds?: Scalars['Int']['input'];
  name: Scalars['String']['input'];
  service?: InputMaybe<Scalars['String']['input']>;
  /** False leaves an expired claim alone, for effects that must be checked by hand before they are tried again. */
  takeOver?: Scalars['Boolean']['input'];
  threadId?: InputMaybe<Scalars['ID']['input']>;
  threadKey?: InputMaybe<Scalars['String']['input']>;
};

/** Four numbers that are never mixed up. */
export type Counts = {
  __typename?: 'Counts';
  /** Calls that reached the server. */
  calls: Scalars['Int']['output'];
  collided: Scalars['Int']['output'];
  deduplicated: Scalars['Int']['output'];
  /** Runs of the step's code, by their executionId. */
  executions: Scalars['Int']['output'];
  fenced: Scalars['Int']['output'];
  retried: Scalars['Int']['output'];
};

export type CreateApiKeyInput = {
  /** Null: no limit of its own. */
  callsPerSecond?: InputMaybe<Scalars['Int']['input']>;
  /** Null: until it is revoked. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 100 characters. */
  name: Scalars['String']['input'];
  role: KeyRole;
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
  __typename?: 'FieldChange';
  after: Maybe<Scalars['JSON']['output']>;
  afterAbsent: Scalars['Boolean']['output'];
  before: Maybe<Scalars['JSON']['output']>;
  beforeAbsent: Scalars['Boolean']['output'];
  /** JSON Pointer. */
  path: Scalars['String']['output'];
};

export type FinalStatus =
  | 'ERROR'
  | 'FAILED'
  | 'SUCCESS';

export type Invitation = {
  __typename?: 'Invitation';
  createdAt: Scalars['DateTime']['output'];
  createdBy: Maybe<Scalars['String']['output']>;
  email: Maybe<Scalars['String']['output']>;
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  role: MemberRole;
};

export type InviteMemberInput = {
  /** Null: whoever has the link. */
  email?: InputMaybe<Scalars['String']['input']>;
  role: MemberRole;
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
  __typename?: 'LookupHit';
  /** What the text matched, e.g. idempotencyKey or ref:order_id. */
  matched: Scalars['String']['output'];
  node: LookupNode;
};

export type LookupNode = Attempt | Step | Thread;

export type Member = {
  __typename?: 'Member';
  email: Scalars['String']['output'];
  joinedAt: Scalars['DateTime']['output'];
  lastSignInAt: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  personId: Scalars['ID']['output'];
  role: MemberRole;
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
  __typename?: 'Mutation';
  /** Adds references; a reference that is already there is left as it is. */
  addRefs: Thread;
  /** Claims a step before its code runs, so that only one caller runs it. */
  claimStep: RecordStepPayload;
  /** Makes an API key. Its secret is in this answer, and nowhere else. */
  createApiKey: NewApiKey;
  /**
   * Makes a link by which a member sets a new password, once and within an hour. It is in this answer, and nowhere else,
   * and voids the one before. Refused unless you administer every workspace that they belong to.
   */
  createPasswordLink: PasswordLink;
  /** Makes a workspace, with the person who asks as its first admin. 1 to 40 characters of a-z, 0-9 and -. */
  createWorkspace: ViewerWorkspace;
  /** Marks a thread completed or cancelled. Ending it twice the same way is no error. */
  endThread: Thread;
  /** Extends the lease of a claim that is still held. */
  extendClaim: Claim;
  /** Makes a link that is good for one person and 7 days. It is in this answer, and nowhere else. */
  inviteMember: NewInvitation;
  /** Says that a list is about to be exported, for the audit log. */
  noteExport: Scalars['Boolean']['output'];
  /** Records a step once. Calling it again with the same key has the same effect as calling it once. */
  recordStep: RecordStepPayload;
  /** Records up to 500 steps. Each item succeeds or fails alone; the answers keep the order of the input. */
  recordSteps: Array<RecordStepResult>;
  /** Refused for the last admin of a workspace. */
  removeMember: Member;
  /** Every server refuses the key within 5 seconds. Revoking it twice is no error. */
  revokeApiKey: ApiKey;
  revokeInvitation: Invitation;
  /** Makes a key to follow another one, which stays valid for so long: 0 to 2,592,000 seconds (30 days). */
  rotateApiKey: NewApiKey;
  /** Null: no limit of its own. */
  setApiKeyLimit: ApiKey;
  /** Refused for the last admin of a workspace. */
  setMemberRole: Member;
  /** Starts a thread, or returns the one that already has this key. */
  startThread: StartThreadPayload;
};


export type MutationAddRefsArgs = {
  refs: Array<RefInput>;
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
  reason: InputMaybe<Scalars['String']['input']>;
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
  input: Array<RecordStepInput>;
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
  overlapSeconds?: Scalars['Int']['input'];
};


export type MutationSetApiKeyLimitArgs = {
  callsPerSecond: InputMaybe<Scalars['Int']['input']>;
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
  __typename?: 'NewApiKey';
  apiKey: ApiKey;
  /** Begins with sl_. */
  secret: Scalars['String']['output'];
};

export type NewInvitation = {
  __typename?: 'NewInvitation';
  invitation: Invitation;
  link: Scalars['String']['output'];
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
  __typename?: 'PageInfo';
  endCursor: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type PasswordLink = {
  __typename?: 'PasswordLink';
  expiresAt: Scalars['DateTime']['output'];
  link: Scalars['String']['output'];
};

export type Permission =
  | 'ADMINISTER'
  | 'END_THREADS'
  | 'EXPORT'
  | 'READ'
  | 'RECORD';

export type Query = {
  __typename?: 'Query';
  /** Counts over time, for the overview. */
  activity: Array<ActivityBucket>;
  /** API keys of this workspace, newest first; those that are revoked or have expired too. */
  apiKeys: Array<ApiKey>;
  /** One call by its id, e.g. a collision to be looked at. */
  attempt: Maybe<Attempt>;
  /** Every call that was made, newest first: deduplicated retries and collisions are filters of this list. */
  attempts: AttemptConnection;
  /** What people did in this workspace, newest first. */
  auditLog: AuditConnection;
  /** Invitations to this workspace that can still be accepted, newest first. */
  invitations: Array<Invitation>;
  /** Whatever an operator may paste: a thread, step or execution id, a thread key, an idempotency key, or the value of a reference. Exact matches first. */
  lookup: Array<LookupHit>;
  /** The people of this workspace, by name. */
  members: Array<Member>;
  /** What was removed of this workspace since it was old. */
  retention: Retention;
  step: Maybe<Step>;
  /** Exactly one of id and key. */
  thread: Maybe<Thread>;
  /** When the threads of a list started: since is counted, until is not. */
  threadActivity: Array<ThreadBucket>;
  /** Newest first. */
  threads: ThreadConnection;
  /**
   * Whether anything happened twice: in one thread, or to the steps that have this key. Exactly one of threadId and key;
   * name is the step's, and goes with a key. Null where there is no such thread, or no step has the key.
   */
  verdict: Maybe<Verdict>;
  /** Who asks, and what they may do in this workspace. */
  viewer: Viewer;
};


export type QueryActivityArgs = {
  buckets?: InputMaybe<Scalars['Int']['input']>;
  filter: InputMaybe<AttemptFilter>;
  since: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};


export type QueryAttemptArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAttemptsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AttemptFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditLogArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AuditFilter>;
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
  id: InputMaybe<Scalars['ID']['input']>;
  key: InputMaybe<Scalars['String']['input']>;
};


export type QueryThreadActivityArgs = {
  buckets?: InputMaybe<Scalars['Int']['input']>;
  filter: InputMaybe<ThreadFilter>;
  since: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};


export type QueryThreadsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ThreadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryVerdictArgs = {
  key: InputMaybe<Scalars['String']['input']>;
  name: InputMaybe<Scalars['String']['input']>;
  threadId: InputMaybe<Scalars['ID']['input']>;
};

/** An item that was refused. The other items of the batch are not touched by it. */
export type RecordStepError = {
  __typename?: 'RecordStepError';
  code: ErrorCode;
  message: Scalars['String']['output'];
  /** Where in the input, e.g. context.amount. */
  path: Maybe<Scalars['String']['output']>;
};

export type RecordStepInput = {
  /** Proves that the caller holds the claim that it completes. */
  claimToken?: InputMaybe<Scalars['ID']['input']>;
  /** A JSON object: what the step is about. */
  context?: InputMaybe<Scalars['JSON']['input']>;
  /** What went wrong, for FAILED and ERROR. */
  error?: InputMaybe<Scalars['JSON']['input']>;
  /** One value per run of the step's code, sent unchanged when the request is sent again. */
  executionId?: InputMaybe<Scalars['String']['input']>;
  /** JSON Pointers of the context fields that identify the operation; the whole context when left out. */
  fingerprintFields?: InputMaybe<Array<Scalars['String']['input']>>;
  finishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 255 characters. Derived from the step's name and context when it is left out. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  keyScope?: InputMaybe<KeyScope>;
  name: Scalars['String']['input'];
  /** What the step produced; returned to every later caller with the same key. */
  result?: InputMaybe<Scalars['JSON']['input']>;
  service?: InputMaybe<Scalars['String']['input']>;
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  status: FinalStatus;
  subSteps?: InputMaybe<Array<SubStepInput>>;
  /** Exactly one of threadId and threadKey is given. A threadKey that is unknown starts its thread. */
  threadId?: InputMaybe<Scalars['ID']['input']>;
  threadKey?: InputMaybe<Scalars['String']['input']>;
};

export type RecordStepPayload = {
  __typename?: 'RecordStepPayload';
  /** This call, as it was written down. */
  attempt: Attempt;
  /** Set when the caller now holds the claim (CLAIMED, TAKEN_OVER) or must wait for it (BUSY, without its token). */
  claim: Maybe<Claim>;
  /** True when the step had been recorded before and this call changed nothing. */
  duplicate: Scalars['Boolean']['output'];
  outcome: Outcome;
  /** The step as it stands; the original one for a duplicate or a collision. */
  step: Step;
};

/** One answer of recordSteps. */
export type RecordStepResult = RecordStepError | RecordStepPayload;

export type Ref = {
  __typename?: 'Ref';
  key: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

/** A business identifier: an order, a customer, a charge, a ticket. */
export type RefInput = {
  key: Scalars['String']['input'];
  value: Scalars['String']['input'];
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
  __typename?: 'Retention';
  /**
   * Calls before this time were removed, but for those of steps that have not succeeded; null while none were. Steps,
   * threads and their counts stay, and so do the totals of activity, as exact as whole quarters of an hour.
   */
  attemptsRemovedBefore: Maybe<Scalars['DateTime']['output']>;
};

export type StartThreadInput = {
  /** Names the workflow run in the caller's own terms, e.g. order:ORD-123. One thread per key and workspace. */
  key?: InputMaybe<Scalars['String']['input']>;
  label?: InputMaybe<Scalars['String']['input']>;
  refs?: InputMaybe<Array<RefInput>>;
  service?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type StartThreadPayload = {
  __typename?: 'StartThreadPayload';
  /** False when the key was already known. */
  created: Scalars['Boolean']['output'];
  thread: Thread;
};

/** One operation of a thread, recorded once. */
export type Step = {
  __typename?: 'Step';
  /** Every call for this step that was not removed, oldest first. */
  attempts: AttemptConnection;
  claim: Maybe<Claim>;
  context: Scalars['JSON']['output'];
  counts: Counts;
  error: Maybe<Scalars['JSON']['output']>;
  /** SHA-256 in lower-case hex. */
  fingerprint: Scalars['String']['output'];
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  firstRecordedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  idempotencyKey: Scalars['String']['output'];
  keyKind: KeyKind;
  keyScope: KeyScope;
  lastSeenAt: Scalars['DateTime']['output'];
  name: Scalars['String']['output'];
  /** How many of its first calls were removed since they were old; those that are left keep their numbers. */
  removedAttempts: Scalars['Int']['output'];
  result: Maybe<Scalars['JSON']['output']>;
  service: Maybe<Scalars['String']['output']>;
  startedAt: Maybe<Scalars['DateTime']['output']>;
  status: StepStatus;
  subSteps: Array<SubStep>;
  thread: Thread;
};


/** One operation of a thread, recorded once. */
export type StepAttemptsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type StepConnection = {
  __typename?: 'StepConnection';
  nodes: Array<Step>;
  pageInfo: PageInfo;
};

export type StepStatus =
  | 'ERROR'
  | 'FAILED'
  | 'IN_PROGRESS'
  | 'SUCCESS';

export type SubStep = {
  __typename?: 'SubStep';
  at: Maybe<Scalars['DateTime']['output']>;
  context: Maybe<Scalars['JSON']['output']>;
  name: Scalars['String']['output'];
  status: FinalStatus;
};

export type SubStepInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  context?: InputMaybe<Scalars['JSON']['input']>;
  name: Scalars['String']['input'];
  status?: FinalStatus;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Calls as they are written down, over server-sent events at /graphql/stream. */
  attemptRecorded: Attempt;
};


export type SubscriptionAttemptRecordedArgs = {
  filter: InputMaybe<AttemptFilter>;
};

/** One run of a workflow. */
export type Thread = {
  __typename?: 'Thread';
  /** Set where the thread began before calls that were removed: then not all that its counts tell of is listed. */
  attemptsRemovedBefore: Maybe<Scalars['DateTime']['output']>;
  counts: Counts;
  endReason: Maybe<Scalars['String']['output']>;
  endedAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  key: Maybe<Scalars['String']['output']>;
  label: Maybe<Scalars['String']['output']>;
  lastActivityAt: Scalars['DateTime']['output'];
  refs: Array<Ref>;
  service: Maybe<Scalars['String']['output']>;
  startedAt: Scalars['DateTime']['output'];
  status: ThreadStatus;
  /** Steps that this thread was the first to record. */
  stepCount: Scalars['Int']['output'];
  /** In the order in which they were first recorded. */
  steps: StepConnection;
  tags: Array<Scalars['String']['output']>;
};


/** One run of a workflow. */
export type ThreadStepsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * Threads that started in a part of a time. What is counted is exact; null stands for what is not: only the newest 50,000
 * threads of a time are counted, and none where that takes longer than a second.
 */
export type ThreadBucket = {
  __typename?: 'ThreadBucket';
  start: Scalars['DateTime']['output'];
  started: Maybe<Scalars['Int']['output']>;
  /** Those in which a call was COLLIDED or FENCED. */
  withProblems: Maybe<Scalars['Int']['output']>;
};

export type ThreadConnection = {
  __typename?: 'ThreadConnection';
  /** Exact up to 10,000; above that it stays at 10,001. */
  countUpTo10k: Scalars['Int']['output'];
  nodes: Array<Thread>;
  pageInfo: PageInfo;
};

export type ThreadEnd =
  | 'CANCELLED'
  | 'COMPLETED';

export type ThreadFilter = {
  /** Part of a label, any case. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** Threads in which a call had one of these outcomes; of RECORDED and CLAIMED, a call that was not removed. */
  outcome?: InputMaybe<Array<Outcome>>;
  ref?: InputMaybe<RefInput>;
  service?: InputMaybe<Scalars['String']['input']>;
  startedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  startedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  status?: InputMaybe<Array<ThreadStatus>>;
  stepName?: InputMaybe<Scalars['String']['input']>;
  tag?: InputMaybe<Scalars['String']['input']>;
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
  __typename?: 'Verdict';
  /** Of the calls that were looked at, those that found the step claimed by another. */
  busy: Scalars['Int']['output'];
  /** Calls for these steps, whichever thread made them. */
  calls: Scalars['Int']['output'];
  /** Of the calls that were looked at, those of other threads that share a key of the whole workspace. Null for a key. */
  callsOfOtherThreads: Maybe<Scalars['Int']['output']>;
  collided: Scalars['Int']['output'];
  deduplicated: Scalars['Int']['output'];
  /** Different results that successful executions reported, of all steps together. */
  distinctResults: Scalars['Int']['output'];
  /**
   * Steps that took effect, each once for every different result that successful executions of it reported. What another
   * thread did by a step of its own is not counted as an effect of this thread.
   */
  effects: Scalars['Int']['output'];
  /** Runs of the code, by their executionId; a call that names none counts as one. */
  executions: Scalars['Int']['output'];
  fenced: Scalars['Int']['output'];
  /** What was found, the gravest first; at most 20. */
  findings: Array<VerdictFinding>;
  kind: VerdictKind;
  /** All kinds that apply, the gravest first. */
  kinds: Array<VerdictKind>;
  /** Findings beyond those that are listed. */
  moreFindings: Scalars['Int']['output'];
  /** What was left out of this verdict first, then what no verdict can see. */
  notLookedAt: Array<VerdictLimit>;
  /** Steps that were looked at: distinct keys. */
  operations: Scalars['Int']['output'];
  /** Of the calls that were looked at, those that the same execution sent again. */
  resent: Scalars['Int']['output'];
  retried: Scalars['Int']['output'];
  /** The verdict in one sentence: the numbers, and what they mean. */
  text: Scalars['String']['output'];
};

export type VerdictEvidence = {
  __typename?: 'VerdictEvidence';
  attemptId: Scalars['ID']['output'];
  /** The how-manieth call for its step it is. */
  call: Scalars['Int']['output'];
};

/** Something that was found of one step, or alike of several steps of one name. */
export type VerdictFinding = {
  __typename?: 'VerdictFinding';
  calls: Scalars['Int']['output'];
  /** What led to the further run, where the calls themselves say so. */
  cause: Maybe<RepetitionCause>;
  distinctResults: Scalars['Int']['output'];
  /** Calls that show it, at most 5. */
  evidence: Array<VerdictEvidence>;
  executions: Scalars['Int']['output'];
  /** True where the gap is by the times that the service gave; by the server's clock otherwise. */
  gapByServiceClock: Scalars['Boolean']['output'];
  /** Milliseconds between the two executions, or calls, that it tells of first. */
  gapMs: Maybe<Scalars['Float']['output']>;
  kind: VerdictKind;
  /** The step's name. */
  name: Scalars['String']['output'];
  /** How many steps of this name it holds of; what follows is of the first. */
  operations: Scalars['Int']['output'];
  /** The services whose calls it rests on. */
  services: Array<Scalars['String']['output']>;
  stepId: Scalars['ID']['output'];
  text: Scalars['String']['output'];
  /** Why the outcome is not known. */
  unknown: Maybe<UnknownReason>;
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
  __typename?: 'VerdictLimit';
  code: VerdictLimitCode;
  text: Scalars['String']['output'];
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
  __typename?: 'Viewer';
  /** Null for an API key, like role. */
  email: Maybe<Scalars['String']['output']>;
  kind: ActorKind;
  name: Scalars['String']['output'];
  permissions: Array<Permission>;
  role: Maybe<MemberRole>;
  workspace: Scalars['String']['output'];
  /** All that the person belongs to, by name; of an API key its own. */
  workspaces: Array<ViewerWorkspace>;
};

export type ViewerWorkspace = {
  __typename?: 'ViewerWorkspace';
  name: Scalars['String']['output'];
  role: Maybe<MemberRole>;
};

export type ActivityProblemsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
}>;


export type ActivityProblemsQuery = { __typename?: 'Query', latest: { __typename?: 'AttemptConnection', nodes: Array<{ __typename?: 'Attempt', id: string, recordedAt: string }> }, diverged: { __typename?: 'AttemptConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean }, nodes: Array<{ __typename?: 'Attempt', id: string, outcome: Outcome, service: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string } }> }, collided: { __typename?: 'AttemptConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean }, nodes: Array<{ __typename?: 'Attempt', id: string, outcome: Outcome, service: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string } }> }, fenced: { __typename?: 'AttemptConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean }, nodes: Array<{ __typename?: 'Attempt', id: string, outcome: Outcome, service: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string } }> } };

export type ProblemListFragment = { __typename?: 'AttemptConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean }, nodes: Array<{ __typename?: 'Attempt', id: string, outcome: Outcome, service: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string } }> };

export type ActivityQueryVariables = Exact<{
  filter: InputMaybe<AttemptFilter>;
  since: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
  buckets: Scalars['Int']['input'];
}>;


export type ActivityQuery = { __typename?: 'Query', activity: Array<{ __typename?: 'ActivityBucket', start: string, recorded: number, retried: number, deduplicated: number, collided: number, fenced: number }> };

export type ApiKeyRowFragment = { __typename?: 'ApiKey', id: string, name: string, prefix: string | null, role: KeyRole, callsPerSecond: number | null, createdAt: string, createdBy: string | null, expiresAt: string | null, revokedAt: string | null, lastUsedAt: string | null, replaces: string | null };

export type ApiKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiKeysQuery = { __typename?: 'Query', apiKeys: Array<{ __typename?: 'ApiKey', id: string, name: string, prefix: string | null, role: KeyRole, callsPerSecond: number | null, createdAt: string, createdBy: string | null, expiresAt: string | null, revokedAt: string | null, lastUsedAt: string | null, replaces: string | null }> };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { __typename?: 'Mutation', createApiKey: { __typename?: 'NewApiKey', secret: string, apiKey: { __typename?: 'ApiKey', name: string } } };

export type RotateApiKeyMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  overlapSeconds: Scalars['Int']['input'];
}>;


export type RotateApiKeyMutation = { __typename?: 'Mutation', rotateApiKey: { __typename?: 'NewApiKey', secret: string, apiKey: { __typename?: 'ApiKey', name: string } } };

export type RevokeApiKeyMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RevokeApiKeyMutation = { __typename?: 'Mutation', revokeApiKey: { __typename?: 'ApiKey', id: string } };

export type SetApiKeyLimitMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  callsPerSecond: InputMaybe<Scalars['Int']['input']>;
}>;


export type SetApiKeyLimitMutation = { __typename?: 'Mutation', setApiKeyLimit: { __typename?: 'ApiKey', id: string } };

export type AttemptQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type AttemptQuery = { __typename?: 'Query', attempt: { __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, context: unknown, result: unknown | null, error: unknown | null, executionId: string | null, resent: boolean, resultDiverged: boolean, afterEnd: boolean, service: string | null, traceId: string | null, startedAt: string | null, finishedAt: string | null, recordedAt: string, changes: Array<{ __typename?: 'FieldChange', path: string, before: unknown | null, after: unknown | null, beforeAbsent: boolean, afterAbsent: boolean }>, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null }, step: { __typename?: 'Step', id: string, name: string, status: StepStatus, idempotencyKey: string, keyKind: KeyKind, keyScope: KeyScope, fingerprint: string, result: unknown | null, firstRecordedAt: string, counts: { __typename?: 'Counts', calls: number, executions: number }, thread: { __typename?: 'Thread', id: string } } } | null };

export type AttemptDetailFragment = { __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, context: unknown, result: unknown | null, error: unknown | null, executionId: string | null, resent: boolean, resultDiverged: boolean, afterEnd: boolean, service: string | null, traceId: string | null, startedAt: string | null, finishedAt: string | null, recordedAt: string, changes: Array<{ __typename?: 'FieldChange', path: string, before: unknown | null, after: unknown | null, beforeAbsent: boolean, afterAbsent: boolean }>, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null }, step: { __typename?: 'Step', id: string, name: string, status: StepStatus, idempotencyKey: string, keyKind: KeyKind, keyScope: KeyScope, fingerprint: string, result: unknown | null, firstRecordedAt: string, counts: { __typename?: 'Counts', calls: number, executions: number }, thread: { __typename?: 'Thread', id: string } } };

export type AttemptsQueryVariables = Exact<{
  filter: InputMaybe<AttemptFilter>;
  first: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
}>;


export type AttemptsQuery = { __typename?: 'Query', attempts: { __typename?: 'AttemptConnection', countUpTo10k: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, resent: boolean, resultDiverged: boolean, afterEnd: boolean, service: string | null, executionId: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string } }> } };

export type AttemptRowFragment = { __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, resent: boolean, resultDiverged: boolean, afterEnd: boolean, service: string | null, executionId: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string } };

export type AttemptRecordedSubscriptionVariables = Exact<{
  filter: InputMaybe<AttemptFilter>;
}>;


export type AttemptRecordedSubscription = { __typename?: 'Subscription', attemptRecorded: { __typename?: 'Attempt', id: string } };

export type AuditRowFragment = { __typename?: 'AuditEntry', id: string, at: string, action: AuditAction, actor: string | null, email: string | null, address: string | null, subject: string | null, detail: unknown | null };

export type AuditLogQueryVariables = Exact<{
  filter: InputMaybe<AuditFilter>;
  first: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
}>;


export type AuditLogQuery = { __typename?: 'Query', auditLog: { __typename?: 'AuditConnection', nodes: Array<{ __typename?: 'AuditEntry', id: string, at: string, action: AuditAction, actor: string | null, email: string | null, address: string | null, subject: string | null, detail: unknown | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type CollisionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CollisionQuery = { __typename?: 'Query', attempt: { __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, context: unknown, result: unknown | null, error: unknown | null, executionId: string | null, resent: boolean, resultDiverged: boolean, afterEnd: boolean, service: string | null, traceId: string | null, startedAt: string | null, finishedAt: string | null, recordedAt: string, step: { __typename?: 'Step', context: unknown, result: unknown | null, error: unknown | null, service: string | null, id: string, name: string, status: StepStatus, idempotencyKey: string, keyKind: KeyKind, keyScope: KeyScope, fingerprint: string, firstRecordedAt: string, counts: { __typename?: 'Counts', collided: number, calls: number, executions: number }, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null } }, changes: Array<{ __typename?: 'FieldChange', path: string, before: unknown | null, after: unknown | null, beforeAbsent: boolean, afterAbsent: boolean }>, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null } } | null };

export type CollisionOriginalQueryVariables = Exact<{
  stepId: Scalars['ID']['input'];
}>;


export type CollisionOriginalQuery = { __typename?: 'Query', attempts: { __typename?: 'AttemptConnection', nodes: Array<{ __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, executionId: string | null, service: string | null, traceId: string | null, startedAt: string | null, finishedAt: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string } }> } };

export type CreateWorkspaceMutationVariables = Exact<{
  name: Scalars['String']['input'];
}>;


export type CreateWorkspaceMutation = { __typename?: 'Mutation', createWorkspace: { __typename?: 'ViewerWorkspace', name: string } };

export type EndThreadMutationVariables = Exact<{
  threadId: Scalars['ID']['input'];
  status: ThreadEnd;
  reason: InputMaybe<Scalars['String']['input']>;
}>;


export type EndThreadMutation = { __typename?: 'Mutation', endThread: { __typename?: 'Thread', id: string } };

export type ExportAttemptsQueryVariables = Exact<{
  filter: InputMaybe<AttemptFilter>;
  after: InputMaybe<Scalars['String']['input']>;
}>;


export type ExportAttemptsQuery = { __typename?: 'Query', attempts: { __typename?: 'AttemptConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, context: unknown, result: unknown | null, error: unknown | null, executionId: string | null, resent: boolean, resultDiverged: boolean, afterEnd: boolean, service: string | null, traceId: string | null, startedAt: string | null, finishedAt: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string, key: string | null }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string }, changes: Array<{ __typename?: 'FieldChange', path: string, before: unknown | null, after: unknown | null, beforeAbsent: boolean, afterAbsent: boolean }> }> } };

export type AttemptRecordFragment = { __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, context: unknown, result: unknown | null, error: unknown | null, executionId: string | null, resent: boolean, resultDiverged: boolean, afterEnd: boolean, service: string | null, traceId: string | null, startedAt: string | null, finishedAt: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string, key: string | null }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string }, changes: Array<{ __typename?: 'FieldChange', path: string, before: unknown | null, after: unknown | null, beforeAbsent: boolean, afterAbsent: boolean }> };

export type ExportStepsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after: InputMaybe<Scalars['String']['input']>;
}>;


export type ExportStepsQuery = { __typename?: 'Query', thread: { __typename?: 'Thread', steps: { __typename?: 'StepConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'Step', id: string, name: string, idempotencyKey: string, keyKind: KeyKind, keyScope: KeyScope, fingerprint: string, status: StepStatus, context: unknown, result: unknown | null, error: unknown | null, service: string | null, startedAt: string | null, finishedAt: string | null, firstRecordedAt: string, lastSeenAt: string, thread: { __typename?: 'Thread', id: string, key: string | null }, subSteps: Array<{ __typename?: 'SubStep', name: string, status: FinalStatus, context: unknown | null, at: string | null }>, counts: { __typename?: 'Counts', calls: number, executions: number, retried: number, deduplicated: number, collided: number, fenced: number } }> } } | null };

export type StepRecordFragment = { __typename?: 'Step', id: string, name: string, idempotencyKey: string, keyKind: KeyKind, keyScope: KeyScope, fingerprint: string, status: StepStatus, context: unknown, result: unknown | null, error: unknown | null, service: string | null, startedAt: string | null, finishedAt: string | null, firstRecordedAt: string, lastSeenAt: string, thread: { __typename?: 'Thread', id: string, key: string | null }, subSteps: Array<{ __typename?: 'SubStep', name: string, status: FinalStatus, context: unknown | null, at: string | null }>, counts: { __typename?: 'Counts', calls: number, executions: number, retried: number, deduplicated: number, collided: number, fenced: number } };

export type ExportThreadsQueryVariables = Exact<{
  filter: InputMaybe<ThreadFilter>;
  after: InputMaybe<Scalars['String']['input']>;
}>;


export type ExportThreadsQuery = { __typename?: 'Query', threads: { __typename?: 'ThreadConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'Thread', id: string, key: string | null, label: string | null, status: ThreadStatus, endReason: string | null, tags: Array<string>, service: string | null, startedAt: string, lastActivityAt: string, endedAt: string | null, stepCount: number, refs: Array<{ __typename?: 'Ref', key: string, value: string }>, counts: { __typename?: 'Counts', calls: number, executions: number, retried: number, deduplicated: number, collided: number, fenced: number } }> } };

export type ThreadRecordFragment = { __typename?: 'Thread', id: string, key: string | null, label: string | null, status: ThreadStatus, endReason: string | null, tags: Array<string>, service: string | null, startedAt: string, lastActivityAt: string, endedAt: string | null, stepCount: number, refs: Array<{ __typename?: 'Ref', key: string, value: string }>, counts: { __typename?: 'Counts', calls: number, executions: number, retried: number, deduplicated: number, collided: number, fenced: number } };

export type KeyCallsQueryVariables = Exact<{
  filter: AttemptFilter;
  key: Scalars['String']['input'];
  name: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
  isFirst: Scalars['Boolean']['input'];
}>;


export type KeyCallsQuery = { __typename?: 'Query', verdict?: { __typename?: 'Verdict', kinds: Array<VerdictKind>, text: string, operations: number, calls: number, executions: number, effects: number, moreFindings: number, findings: Array<{ __typename?: 'VerdictFinding', kind: VerdictKind, name: string, stepId: string, evidence: Array<{ __typename?: 'VerdictEvidence', attemptId: string, call: number }> }>, notLookedAt: Array<{ __typename?: 'VerdictLimit', code: VerdictLimitCode, text: string }> } | null, attempts: { __typename?: 'AttemptConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, resent: boolean, resultDiverged: boolean, afterEnd: boolean, service: string | null, executionId: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string } }> } };

export type LookupQueryVariables = Exact<{
  text: Scalars['String']['input'];
  first: Scalars['Int']['input'];
}>;


export type LookupQuery = { __typename?: 'Query', lookup: Array<{ __typename?: 'LookupHit', matched: string, node:
      | { __typename: 'Attempt', id: string, outcome: Outcome, recordedAt: string, executionId: string | null, step: { __typename?: 'Step', id: string, name: string }, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null } }
      | { __typename: 'Step', id: string, name: string, idempotencyKey: string, firstRecordedAt: string, stepStatus: StepStatus, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null } }
      | { __typename: 'Thread', id: string, key: string | null, label: string | null, status: ThreadStatus, startedAt: string }
     }> };

export type MemberRowFragment = { __typename?: 'Member', personId: string, name: string, email: string, role: MemberRole, joinedAt: string, lastSignInAt: string | null };

export type InvitationRowFragment = { __typename?: 'Invitation', id: string, email: string | null, role: MemberRole, createdAt: string, createdBy: string | null, expiresAt: string };

export type MembersQueryVariables = Exact<{ [key: string]: never; }>;


export type MembersQuery = { __typename?: 'Query', members: Array<{ __typename?: 'Member', personId: string, name: string, email: string, role: MemberRole, joinedAt: string, lastSignInAt: string | null }>, invitations: Array<{ __typename?: 'Invitation', id: string, email: string | null, role: MemberRole, createdAt: string, createdBy: string | null, expiresAt: string }> };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { __typename?: 'Mutation', inviteMember: { __typename?: 'NewInvitation', link: string, invitation: { __typename?: 'Invitation', role: MemberRole } } };

export type RevokeInvitationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RevokeInvitationMutation = { __typename?: 'Mutation', revokeInvitation: { __typename?: 'Invitation', id: string } };

export type SetMemberRoleMutationVariables = Exact<{
  personId: Scalars['ID']['input'];
  role: MemberRole;
}>;


export type SetMemberRoleMutation = { __typename?: 'Mutation', setMemberRole: { __typename?: 'Member', personId: string } };

export type CreatePasswordLinkMutationVariables = Exact<{
  personId: Scalars['ID']['input'];
}>;


export type CreatePasswordLinkMutation = { __typename?: 'Mutation', createPasswordLink: { __typename?: 'PasswordLink', link: string } };

export type RemoveMemberMutationVariables = Exact<{
  personId: Scalars['ID']['input'];
}>;


export type RemoveMemberMutation = { __typename?: 'Mutation', removeMember: { __typename?: 'Member', personId: string } };

export type NoteExportMutationVariables = Exact<{
  what: Scalars['String']['input'];
  filter: Scalars['String']['input'];
  format: Scalars['String']['input'];
}>;


export type NoteExportMutation = { __typename?: 'Mutation', noteExport: boolean };

export type RetentionQueryVariables = Exact<{ [key: string]: never; }>;


export type RetentionQuery = { __typename?: 'Query', retention: { __typename?: 'Retention', attemptsRemovedBefore: string | null } };

export type StepCallsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type StepCallsQuery = { __typename?: 'Query', step: { __typename?: 'Step', id: string, attempts: { __typename?: 'AttemptConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean }, nodes: Array<{ __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, executionId: string | null, resent: boolean, resultDiverged: boolean, afterEnd: boolean, service: string | null, startedAt: string | null, finishedAt: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string, status: StepStatus, service: string | null, startedAt: string | null, finishedAt: string | null, firstRecordedAt: string, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null } } }> } } | null };

export type ThreadActivityQueryVariables = Exact<{
  filter: InputMaybe<ThreadFilter>;
  since: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
  buckets: Scalars['Int']['input'];
}>;


export type ThreadActivityQuery = { __typename?: 'Query', threadActivity: Array<{ __typename?: 'ThreadBucket', start: string, started: number | null, withProblems: number | null }> };

export type ThreadCallsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after: InputMaybe<Scalars['String']['input']>;
}>;


export type ThreadCallsQuery = { __typename?: 'Query', attempts: { __typename?: 'AttemptConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, executionId: string | null, resent: boolean, resultDiverged: boolean, afterEnd: boolean, service: string | null, startedAt: string | null, finishedAt: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string, status: StepStatus, service: string | null, startedAt: string | null, finishedAt: string | null, firstRecordedAt: string, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null } } }> } };

export type ThreadStepQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ThreadStepQuery = { __typename?: 'Query', step: { __typename?: 'Step', id: string, name: string, status: StepStatus, idempotencyKey: string, keyKind: KeyKind, keyScope: KeyScope, fingerprint: string, context: unknown, result: unknown | null, error: unknown | null, service: string | null, startedAt: string | null, finishedAt: string | null, firstRecordedAt: string, lastSeenAt: string, removedAttempts: number, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null }, counts: { __typename?: 'Counts', calls: number, executions: number, retried: number, deduplicated: number, collided: number, fenced: number }, subSteps: Array<{ __typename?: 'SubStep', name: string, status: FinalStatus, context: unknown | null, at: string | null }>, claim: { __typename?: 'Claim', holder: string | null, expiresAt: string, downstreamKey: string } | null } | null };

export type StepDetailFragment = { __typename?: 'Step', id: string, name: string, status: StepStatus, idempotencyKey: string, keyKind: KeyKind, keyScope: KeyScope, fingerprint: string, context: unknown, result: unknown | null, error: unknown | null, service: string | null, startedAt: string | null, finishedAt: string | null, firstRecordedAt: string, lastSeenAt: string, removedAttempts: number, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null }, counts: { __typename?: 'Counts', calls: number, executions: number, retried: number, deduplicated: number, collided: number, fenced: number }, subSteps: Array<{ __typename?: 'SubStep', name: string, status: FinalStatus, context: unknown | null, at: string | null }>, claim: { __typename?: 'Claim', holder: string | null, expiresAt: string, downstreamKey: string } | null };

export type ThreadStepsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after: InputMaybe<Scalars['String']['input']>;
}>;


export type ThreadStepsQuery = { __typename?: 'Query', thread: { __typename?: 'Thread', id: string, steps: { __typename?: 'StepConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'Step', id: string, name: string, idempotencyKey: string, keyScope: KeyScope, status: StepStatus, service: string | null, startedAt: string | null, finishedAt: string | null, firstRecordedAt: string, counts: { __typename?: 'Counts', calls: number, executions: number, retried: number, deduplicated: number, collided: number, fenced: number }, subSteps: Array<{ __typename?: 'SubStep', name: string, status: FinalStatus, at: string | null }>, claim: { __typename?: 'Claim', holder: string | null, expiresAt: string } | null }> } } | null };

export type ThreadQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ThreadQuery = { __typename?: 'Query', verdict: { __typename?: 'Verdict', kinds: Array<VerdictKind>, text: string, operations: number, calls: number, executions: number, effects: number, moreFindings: number, findings: Array<{ __typename?: 'VerdictFinding', kind: VerdictKind, name: string, stepId: string, evidence: Array<{ __typename?: 'VerdictEvidence', attemptId: string, call: number }> }>, notLookedAt: Array<{ __typename?: 'VerdictLimit', code: VerdictLimitCode, text: string }> } | null, thread: { __typename?: 'Thread', id: string, key: string | null, label: string | null, status: ThreadStatus, endReason: string | null, tags: Array<string>, service: string | null, startedAt: string, lastActivityAt: string, endedAt: string | null, stepCount: number, steps: { __typename?: 'StepConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'Step', id: string, name: string, idempotencyKey: string, keyScope: KeyScope, status: StepStatus, service: string | null, startedAt: string | null, finishedAt: string | null, firstRecordedAt: string, counts: { __typename?: 'Counts', calls: number, executions: number, retried: number, deduplicated: number, collided: number, fenced: number }, subSteps: Array<{ __typename?: 'SubStep', name: string, status: FinalStatus, at: string | null }>, claim: { __typename?: 'Claim', holder: string | null, expiresAt: string } | null }> }, refs: Array<{ __typename?: 'Ref', key: string, value: string }>, counts: { __typename?: 'Counts', calls: number, executions: number, retried: number, deduplicated: number, collided: number, fenced: number } } | null, attempts: { __typename?: 'AttemptConnection', countUpTo10k: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, executionId: string | null, resent: boolean, resultDiverged: boolean, afterEnd: boolean, service: string | null, startedAt: string | null, finishedAt: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string, status: StepStatus, service: string | null, startedAt: string | null, finishedAt: string | null, firstRecordedAt: string, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null } } }> } };

export type ThreadHeadFragment = { __typename?: 'Thread', id: string, key: string | null, label: string | null, status: ThreadStatus, endReason: string | null, tags: Array<string>, service: string | null, startedAt: string, lastActivityAt: string, endedAt: string | null, stepCount: number, refs: Array<{ __typename?: 'Ref', key: string, value: string }>, counts: { __typename?: 'Counts', calls: number, executions: number, retried: number, deduplicated: number, collided: number, fenced: number } };

export type AllCountsFragment = { __typename?: 'Counts', calls: number, executions: number, retried: number, deduplicated: number, collided: number, fenced: number };

export type TimelineStepFragment = { __typename?: 'Step', id: string, name: string, idempotencyKey: string, keyScope: KeyScope, status: StepStatus, service: string | null, startedAt: string | null, finishedAt: string | null, firstRecordedAt: string, counts: { __typename?: 'Counts', calls: number, executions: number, retried: number, deduplicated: number, collided: number, fenced: number }, subSteps: Array<{ __typename?: 'SubStep', name: string, status: FinalStatus, at: string | null }>, claim: { __typename?: 'Claim', holder: string | null, expiresAt: string } | null };

export type TimelineCallFragment = { __typename?: 'Attempt', id: string, outcome: Outcome, status: FinalStatus | null, executionId: string | null, resent: boolean, resultDiverged: boolean, afterEnd: boolean, service: string | null, startedAt: string | null, finishedAt: string | null, recordedAt: string, thread: { __typename?: 'Thread', id: string }, step: { __typename?: 'Step', id: string, name: string, idempotencyKey: string, status: StepStatus, service: string | null, startedAt: string | null, finishedAt: string | null, firstRecordedAt: string, thread: { __typename?: 'Thread', id: string, label: string | null, key: string | null } } };

export type ThreadsQueryVariables = Exact<{
  filter: InputMaybe<ThreadFilter>;
  first: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
}>;


export type ThreadsQuery = { __typename?: 'Query', threads: { __typename?: 'ThreadConnection', countUpTo10k: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'Thread', id: string, key: string | null, label: string | null, status: ThreadStatus, service: string | null, startedAt: string, lastActivityAt: string, endedAt: string | null, stepCount: number, refs: Array<{ __typename?: 'Ref', key: string, value: string }>, counts: { __typename?: 'Counts', calls: number, executions: number, deduplicated: number, collided: number } }> } };

export type ThreadRowFragment = { __typename?: 'Thread', id: string, key: string | null, label: string | null, status: ThreadStatus, service: string | null, startedAt: string, lastActivityAt: string, endedAt: string | null, stepCount: number, refs: Array<{ __typename?: 'Ref', key: string, value: string }>, counts: { __typename?: 'Counts', calls: number, executions: number, deduplicated: number, collided: number } };

export type VerdictFragment = { __typename?: 'Verdict', kinds: Array<VerdictKind>, text: string, operations: number, calls: number, executions: number, effects: number, moreFindings: number, findings: Array<{ __typename?: 'VerdictFinding', kind: VerdictKind, name: string, stepId: string, evidence: Array<{ __typename?: 'VerdictEvidence', attemptId: string, call: number }> }>, notLookedAt: Array<{ __typename?: 'VerdictLimit', code: VerdictLimitCode, text: string }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', kind: ActorKind, name: string, email: string | null, role: MemberRole | null, permissions: Array<Permission>, workspace: string, workspaces: Array<{ __typename?: 'ViewerWorkspace', name: string, role: MemberRole | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ProblemListFragmentDoc = new TypedDocumentString(`
    fragment ProblemList on AttemptConnection {
  pageInfo {
    hasNextPage
  }
  nodes {
    id
    outcome
    service
    recordedAt
    thread {
      id
      label
      key
    }
    step {
      id
      name
      idempotencyKey
    }
  }
}
    `, {"fragmentName":"ProblemList"}) as unknown as TypedDocumentString<ProblemListFragment, unknown>;
export const ApiKeyRowFragmentDoc = new TypedDocumentString(`
    fragment ApiKeyRow on ApiKey {
  id
  name
  prefix
  role
  callsPerSecond
  createdAt
  createdBy
  expiresAt
  revokedAt
  lastUsedAt
  replaces
}
    `, {"fragmentName":"ApiKeyRow"}) as unknown as TypedDocumentString<ApiKeyRowFragment, unknown>;
export const AttemptDetailFragmentDoc = new TypedDocumentString(`
    fragment AttemptDetail on Attempt {
  id
  outcome
  status
  context
  result
  error
  executionId
  resent
  resultDiverged
  afterEnd
  service
  traceId
  startedAt
  finishedAt
  recordedAt
  changes {
    path
    before
    after
    beforeAbsent
    afterAbsent
  }
  thread {
    id
    label
    key
  }
  step {
    id
    name
    status
    idempotencyKey
    keyKind
    keyScope
    fingerprint
    result
    firstRecordedAt
    counts {
      calls
      executions
    }
    thread {
      id
    }
  }
}
    `, {"fragmentName":"AttemptDetail"}) as unknown as TypedDocumentString<AttemptDetailFragment, unknown>;
export const AttemptRowFragmentDoc = new TypedDocumentString(`
    fragment AttemptRow on Attempt {
  id
  outcome
  status
  resent
  resultDiverged
  afterEnd
  service
  executionId
  recordedAt
  thread {
    id
    label
    key
  }
  step {
    id
    name
    idempotencyKey
  }
}
    `, {"fragmentName":"AttemptRow"}) as unknown as TypedDocumentString<AttemptRowFragment, unknown>;
export const AuditRowFragmentDoc = new TypedDocumentString(`
    fragment AuditRow on AuditEntry {
  id
  at
  action
  actor
  email
  address
  subject
  detail
}
    `, {"fragmentName":"AuditRow"}) as unknown as TypedDocumentString<AuditRowFragment, unknown>;
export const AttemptRecordFragmentDoc = new TypedDocumentString(`
    fragment AttemptRecord on Attempt {
  id
  thread {
    id
    key
  }
  step {
    id
    name
    idempotencyKey
  }
  outcome
  status
  context
  result
  error
  executionId
  resent
  resultDiverged
  afterEnd
  changes {
    path
    before
    after
    beforeAbsent
    afterAbsent
  }
  service
  traceId
  startedAt
  finishedAt
  recordedAt
}
    `, {"fragmentName":"AttemptRecord"}) as unknown as TypedDocumentString<AttemptRecordFragment, unknown>;
export const AllCountsFragmentDoc = new TypedDocumentString(`
    fragment AllCounts on Counts {
  calls
  executions
  retried
  deduplicated
  collided
  fenced
}
    `, {"fragmentName":"AllCounts"}) as unknown as TypedDocumentString<AllCountsFragment, unknown>;
export const StepRecordFragmentDoc = new TypedDocumentString(`
    fragment StepRecord on Step {
  id
  thread {
    id
    key
  }
  name
  idempotencyKey
  keyKind
  keyScope
  fingerprint
  status
  context
  result
  error
  subSteps {
    name
    status
    context
    at
  }
  service
  startedAt
  finishedAt
  firstRecordedAt
  lastSeenAt
  counts {
    ...AllCounts
  }
}
    fragment AllCounts on Counts {
  calls
  executions
  retried
  deduplicated
  collided
  fenced
}`, {"fragmentName":"StepRecord"}) as unknown as TypedDocumentString<StepRecordFragment, unknown>;
export const ThreadRecordFragmentDoc = new TypedDocumentString(`
    fragment ThreadRecord on Thread {
  id
  key
  label
  status
  endReason
  refs {
    key
    value
  }
  tags
  service
  startedAt
  lastActivityAt
  endedAt
  stepCount
  counts {
    ...AllCounts
  }
}
    fragment AllCounts on Counts {
  calls
  executions
  retried
  deduplicated
  collided
  fenced
}`, {"fragmentName":"ThreadRecord"}) as unknown as TypedDocumentString<ThreadRecordFragment, unknown>;
export const MemberRowFragmentDoc = new TypedDocumentString(`
    fragment MemberRow on Member {
  personId
  name
  email
  role
  joinedAt
  lastSignInAt
}
    `, {"fragmentName":"MemberRow"}) as unknown as TypedDocumentString<MemberRowFragment, unknown>;
export const InvitationRowFragmentDoc = new TypedDocumentString(`
    fragment InvitationRow on Invitation {
  id
  email
  role
  createdAt
  createdBy
  expiresAt
}
    `, {"fragmentName":"InvitationRow"}) as unknown as TypedDocumentString<InvitationRowFragment, unknown>;
export const StepDetailFragmentDoc = new TypedDocumentString(`
    fragment StepDetail on Step {
  id
  name
  status
  idempotencyKey
  keyKind
  keyScope
  fingerprint
  context
  result
  error
  service
  startedAt
  finishedAt
  firstRecordedAt
  lastSeenAt
  removedAttempts
  thread {
    id
    label
    key
  }
  counts {
    ...AllCounts
  }
  subSteps {
    name
    status
    context
    at
  }
  claim {
    holder
    expiresAt
    downstreamKey
  }
}
    fragment AllCounts on Counts {
  calls
  executions
  retried
  deduplicated
  collided
  fenced
}`, {"fragmentName":"StepDetail"}) as unknown as TypedDocumentString<StepDetailFragment, unknown>;
export const ThreadHeadFragmentDoc = new TypedDocumentString(`
    fragment ThreadHead on Thread {
  id
  key
  label
  status
  endReason
  tags
  service
  startedAt
  lastActivityAt
  endedAt
  stepCount
  refs {
    key
    value
  }
  counts {
    ...AllCounts
  }
}
    fragment AllCounts on Counts {
  calls
  executions
  retried
  deduplicated
  collided
  fenced
}`, {"fragmentName":"ThreadHead"}) as unknown as TypedDocumentString<ThreadHeadFragment, unknown>;
export const TimelineStepFragmentDoc = new TypedDocumentString(`
    fragment TimelineStep on Step {
  id
  name
  idempotencyKey
  keyScope
  status
  service
  startedAt
  finishedAt
  firstRecordedAt
  counts {
    ...AllCounts
  }
  subSteps {
    name
    status
    at
  }
  claim {
    holder
    expiresAt
  }
}
    fragment AllCounts on Counts {
  calls
  executions
  retried
  deduplicated
  collided
  fenced
}`, {"fragmentName":"TimelineStep"}) as unknown as TypedDocumentString<TimelineStepFragment, unknown>;
export const TimelineCallFragmentDoc = new TypedDocumentString(`
    fragment TimelineCall on Attempt {
  id
  outcome
  status
  executionId
  resent
  resultDiverged
  afterEnd
  service
  startedAt
  finishedAt
  recordedAt
  thread {
    id
  }
  step {
    id
    name
    idempotencyKey
    status
    service
    startedAt
    finishedAt
    firstRecordedAt
    thread {
      id
      label
      key
    }
  }
}
    `, {"fragmentName":"TimelineCall"}) as unknown as TypedDocumentString<TimelineCallFragment, unknown>;
export const ThreadRowFragmentDoc = new TypedDocumentString(`
    fragment ThreadRow on Thread {
  id
  key
  label
  status
  service
  startedAt
  lastActivityAt
  endedAt
  stepCount
  refs {
    key
    value
  }
  counts {
    calls
    executions
    deduplicated
    collided
  }
}
    `, {"fragmentName":"ThreadRow"}) as unknown as TypedDocumentString<ThreadRowFragment, unknown>;
export const VerdictFragmentDoc = new TypedDocumentString(`
    fragment Verdict on Verdict {
  kinds
  text
  operations
  calls
  executions
  effects
  findings {
    kind
    name
    stepId
    evidence {
      attemptId
      call
    }
  }
  moreFindings
  notLookedAt {
    code
    text
  }
}
    `, {"fragmentName":"Verdict"}) as unknown as TypedDocumentString<VerdictFragment, unknown>;
export const ActivityProblemsDocument = new TypedDocumentString(`
    query ActivityProblems($first: Int!) {
  latest: attempts(first: 1) {
    nodes {
      id
      recordedAt
    }
  }
  diverged: attempts(
    filter: {resultDiverged: true, outcome: [RETRIED, DEDUPLICATED]}
    first: $first
  ) {
    ...ProblemList
  }
  collided: attempts(filter: {outcome: [COLLIDED]}, first: $first) {
    ...ProblemList
  }
  fenced: attempts(filter: {outcome: [FENCED]}, first: $first) {
    ...ProblemList
  }
}
    fragment ProblemList on AttemptConnection {
  pageInfo {
    hasNextPage
  }
  nodes {
    id
    outcome
    service
    recordedAt
    thread {
      id
      label
      key
    }
    step {
      id
      name
      idempotencyKey
    }
  }
}`) as unknown as TypedDocumentString<ActivityProblemsQuery, ActivityProblemsQueryVariables>;
export const ActivityDocument = new TypedDocumentString(`
    query Activity($filter: AttemptFilter, $since: DateTime!, $until: DateTime!, $buckets: Int!) {
  activity(filter: $filter, since: $since, until: $until, buckets: $buckets) {
    start
    recorded
    retried
    deduplicated
    collided
    fenced
  }
}
    `) as unknown as TypedDocumentString<ActivityQuery, ActivityQueryVariables>;
export const ApiKeysDocument = new TypedDocumentString(`
    query ApiKeys {
  apiKeys {
    ...ApiKeyRow
  }
}
    fragment ApiKeyRow on ApiKey {
  id
  name
  prefix
  role
  callsPerSecond
  createdAt
  createdBy
  expiresAt
  revokedAt
  lastUsedAt
  replaces
}`) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const CreateApiKeyDocument = new TypedDocumentString(`
    mutation CreateApiKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    secret
    apiKey {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RotateApiKeyDocument = new TypedDocumentString(`
    mutation RotateApiKey($id: ID!, $overlapSeconds: Int!) {
  rotateApiKey(id: $id, overlapSeconds: $overlapSeconds) {
    secret
    apiKey {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<RotateApiKeyMutation, RotateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($id: ID!) {
  revokeApiKey(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const SetApiKeyLimitDocument = new TypedDocumentString(`
    mutation SetApiKeyLimit($id: ID!, $callsPerSecond: Int) {
  setApiKeyLimit(id: $id, callsPerSecond: $callsPerSecond) {
    id
  }
}
    `) as unknown as TypedDocumentString<SetApiKeyLimitMutation, SetApiKeyLimitMutationVariables>;
export const AttemptDocument = new TypedDocumentString(`
    query Attempt($id: ID!) {
  attempt(id: $id) {
    ...AttemptDetail
  }
}
    fragment AttemptDetail on Attempt {
  id
  outcome
  status
  context
  result
  error
  executionId
  resent
  resultDiverged
  afterEnd
  service
  traceId
  startedAt
  finishedAt
  recordedAt
  changes {
    path
    before
    after
    beforeAbsent
    afterAbsent
  }
  thread {
    id
    label
    key
  }
  step {
    id
    name
    status
    idempotencyKey
    keyKind
    keyScope
    fingerprint
    result
    firstRecordedAt
    counts {
      calls
      executions
    }
    thread {
      id
    }
  }
}`) as unknown as TypedDocumentString<AttemptQuery, AttemptQueryVariables>;
export const AttemptsDocument = new TypedDocumentString(`
    query Attempts($filter: AttemptFilter, $first: Int!, $after: String) {
  attempts(filter: $filter, first: $first, after: $after) {
    countUpTo10k
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...AttemptRow
    }
  }
}
    fragment AttemptRow on Attempt {
  id
  outcome
  status
  resent
  resultDiverged
  afterEnd
  service
  executionId
  recordedAt
  thread {
    id
    label
    key
  }
  step {
    id
    name
    idempotencyKey
  }
}`) as unknown as TypedDocumentString<AttemptsQuery, AttemptsQueryVariables>;
export const AttemptRecordedDocument = new TypedDocumentString(`
    subscription AttemptRecorded($filter: AttemptFilter) {
  attemptRecorded(filter: $filter) {
    id
  }
}
    `) as unknown as TypedDocumentString<AttemptRecordedSubscription, AttemptRecordedSubscriptionVariables>;
export const AuditLogDocument = new TypedDocumentString(`
    query AuditLog($filter: AuditFilter, $first: Int!, $after: String) {
  auditLog(filter: $filter, first: $first, after: $after) {
    nodes {
      ...AuditRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AuditRow on AuditEntry {
  id
  at
  action
  actor
  email
  address
  subject
  detail
}`) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const CollisionDocument = new TypedDocumentString(`
    query Collision($id: ID!) {
  attempt(id: $id) {
    ...AttemptDetail
    step {
      context
      result
      error
      service
      counts {
        collided
      }
      thread {
        id
        label
        key
      }
    }
  }
}
    fragment AttemptDetail on Attempt {
  id
  outcome
  status
  context
  result
  error
  executionId
  resent
  resultDiverged
  afterEnd
  service
  traceId
  startedAt
  finishedAt
  recordedAt
  changes {
    path
    before
    after
    beforeAbsent
    afterAbsent
  }
  thread {
    id
    label
    key
  }
  step {
    id
    name
    status
    idempotencyKey
    keyKind
    keyScope
    fingerprint
    result
    firstRecordedAt
    counts {
      calls
      executions
    }
    thread {
      id
    }
  }
}`) as unknown as TypedDocumentString<CollisionQuery, CollisionQueryVariables>;
export const CollisionOriginalDocument = new TypedDocumentString(`
    query CollisionOriginal($stepId: ID!) {
  attempts(filter: {stepId: $stepId, outcome: [RECORDED, RETRIED]}, first: 1) {
    nodes {
      id
      outcome
      status
      executionId
      service
      traceId
      startedAt
      finishedAt
      recordedAt
      thread {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CollisionOriginalQuery, CollisionOriginalQueryVariables>;
export const CreateWorkspaceDocument = new TypedDocumentString(`
    mutation CreateWorkspace($name: String!) {
  createWorkspace(name: $name) {
    name
  }
}
    `) as unknown as TypedDocumentString<CreateWorkspaceMutation, CreateWorkspaceMutationVariables>;
export const EndThreadDocument = new TypedDocumentString(`
    mutation EndThread($threadId: ID!, $status: ThreadEnd!, $reason: String) {
  endThread(threadId: $threadId, status: $status, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndThreadMutation, EndThreadMutationVariables>;
export const ExportAttemptsDocument = new TypedDocumentString(`
    query ExportAttempts($filter: AttemptFilter, $after: String) {
  attempts(filter: $filter, first: 100, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...AttemptRecord
    }
  }
}
    fragment AttemptRecord on Attempt {
  id
  thread {
    id
    key
  }
  step {
    id
    name
    idempotencyKey
  }
  outcome
  status
  context
  result
  error
  executionId
  resent
  resultDiverged
  afterEnd
  changes {
    path
    before
    after
    beforeAbsent
    afterAbsent
  }
  service
  traceId
  startedAt
  finishedAt
  recordedAt
}`) as unknown as TypedDocumentString<ExportAttemptsQuery, ExportAttemptsQueryVariables>;
export const ExportStepsDocument = new TypedDocumentString(`
    query ExportSteps($id: ID!, $after: String) {
  thread(id: $id) {
    steps(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...StepRecord
      }
    }
  }
}
    fragment StepRecord on Step {
  id
  thread {
    id
    key
  }
  name
  idempotencyKey
  keyKind
  keyScope
  fingerprint
  status
  context
  result
  error
  subSteps {
    name
    status
    context
    at
  }
  service
  startedAt
  finishedAt
  firstRecordedAt
  lastSeenAt
  counts {
    ...AllCounts
  }
}
fragment AllCounts on Counts {
  calls
  executions
  retried
  deduplicated
  collided
  fenced
}`) as unknown as TypedDocumentString<ExportStepsQuery, ExportStepsQueryVariables>;
export const ExportThreadsDocument = new TypedDocumentString(`
    query ExportThreads($filter: ThreadFilter, $after: String) {
  threads(filter: $filter, first: 100, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ThreadRecord
    }
  }
}
    fragment ThreadRecord on Thread {
  id
  key
  label
  status
  endReason
  refs {
    key
    value
  }
  tags
  service
  startedAt
  lastActivityAt
  endedAt
  stepCount
  counts {
    ...AllCounts
  }
}
fragment AllCounts on Counts {
  calls
  executions
  retried
  deduplicated
  collided
  fenced
}`) as unknown as TypedDocumentString<ExportThreadsQuery, ExportThreadsQueryVariables>;
export const KeyCallsDocument = new TypedDocumentString(`
    query KeyCalls($filter: AttemptFilter!, $key: String!, $name: String, $first: Int!, $after: String, $isFirst: Boolean!) {
  verdict(key: $key, name: $name) @include(if: $isFirst) {
    ...Verdict
  }
  attempts(filter: $filter, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...AttemptRow
    }
  }
}
    fragment AttemptRow on Attempt {
  id
  outcome
  status
  resent
  resultDiverged
  afterEnd
  service
  executionId
  recordedAt
  thread {
    id
    label
    key
  }
  step {
    id
    name
    idempotencyKey
  }
}
fragment Verdict on Verdict {
  kinds
  text
  operations
  calls
  executions
  effects
  findings {
    kind
    name
    stepId
    evidence {
      attemptId
      call
    }
  }
  moreFindings
  notLookedAt {
    code
    text
  }
}`) as unknown as TypedDocumentString<KeyCallsQuery, KeyCallsQueryVariables>;
export const LookupDocument = new TypedDocumentString(`
    query Lookup($text: String!, $first: Int!) {
  lookup(text: $text, first: $first) {
    matched
    node {
      __typename
      ... on Thread {
        id
        key
        label
        status
        startedAt
      }
      ... on Step {
        id
        name
        idempotencyKey
        stepStatus: status
        firstRecordedAt
        thread {
          id
          label
          key
        }
      }
      ... on Attempt {
        id
        outcome
        recordedAt
        executionId
        step {
          id
          name
        }
        thread {
          id
          label
          key
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LookupQuery, LookupQueryVariables>;
export const MembersDocument = new TypedDocumentString(`
    query Members {
  members {
    ...MemberRow
  }
  invitations {
    ...InvitationRow
  }
}
    fragment MemberRow on Member {
  personId
  name
  email
  role
  joinedAt
  lastSignInAt
}
fragment InvitationRow on Invitation {
  id
  email
  role
  createdAt
  createdBy
  expiresAt
}`) as unknown as TypedDocumentString<MembersQuery, MembersQueryVariables>;
export const InviteMemberDocument = new TypedDocumentString(`
    mutation InviteMember($input: InviteMemberInput!) {
  inviteMember(input: $input) {
    link
    invitation {
      role
    }
  }
}
    `) as unknown as TypedDocumentString<InviteMemberMutation, InviteMemberMutationVariables>;
export const RevokeInvitationDocument = new TypedDocumentString(`
    mutation RevokeInvitation($id: ID!) {
  revokeInvitation(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const SetMemberRoleDocument = new TypedDocumentString(`
    mutation SetMemberRole($personId: ID!, $role: MemberRole!) {
  setMemberRole(personId: $personId, role: $role) {
    personId
  }
}
    `) as unknown as TypedDocumentString<SetMemberRoleMutation, SetMemberRoleMutationVariables>;
export const CreatePasswordLinkDocument = new TypedDocumentString(`
    mutation CreatePasswordLink($personId: ID!) {
  createPasswordLink(personId: $personId) {
    link
  }
}
    `) as unknown as TypedDocumentString<CreatePasswordLinkMutation, CreatePasswordLinkMutationVariables>;
export const RemoveMemberDocument = new TypedDocumentString(`
    mutation RemoveMember($personId: ID!) {
  removeMember(personId: $personId) {
    personId
  }
}
    `) as unknown as TypedDocumentString<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const NoteExportDocument = new TypedDocumentString(`
    mutation NoteExport($what: String!, $filter: String!, $format: String!) {
  noteExport(what: $what, filter: $filter, format: $format)
}
    `) as unknown as TypedDocumentString<NoteExportMutation, NoteExportMutationVariables>;
export const RetentionDocument = new TypedDocumentString(`
    query Retention {
  retention {
    attemptsRemovedBefore
  }
}
    `) as unknown as TypedDocumentString<RetentionQuery, RetentionQueryVariables>;
export const StepCallsDocument = new TypedDocumentString(`
    query StepCalls($id: ID!) {
  step(id: $id) {
    id
    attempts(first: 100) {
      pageInfo {
        hasNextPage
      }
      nodes {
        ...TimelineCall
      }
    }
  }
}
    fragment TimelineCall on Attempt {
  id
  outcome
  status
  executionId
  resent
  resultDiverged
  afterEnd
  service
  startedAt
  finishedAt
  recordedAt
  thread {
    id
  }
  step {
    id
    name
    idempotencyKey
    status
    service
    startedAt
    finishedAt
    firstRecordedAt
    thread {
      id
      label
      key
    }
  }
}`) as unknown as TypedDocumentString<StepCallsQuery, StepCallsQueryVariables>;
export const ThreadActivityDocument = new TypedDocumentString(`
    query ThreadActivity($filter: ThreadFilter, $since: DateTime!, $until: DateTime!, $buckets: Int!) {
  threadActivity(filter: $filter, since: $since, until: $until, buckets: $buckets) {
    start
    started
    withProblems
  }
}
    `) as unknown as TypedDocumentString<ThreadActivityQuery, ThreadActivityQueryVariables>;
export const ThreadCallsDocument = new TypedDocumentString(`
    query ThreadCalls($id: ID!, $after: String) {
  attempts(
    filter: {threadId: $id, outcome: [RETRIED, DEDUPLICATED, COLLIDED, CLAIMED, TAKEN_OVER, BUSY, FENCED]}
    first: 200
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TimelineCall
    }
  }
}
    fragment TimelineCall on Attempt {
  id
  outcome
  status
  executionId
  resent
  resultDiverged
  afterEnd
  service
  startedAt
  finishedAt
  recordedAt
  thread {
    id
  }
  step {
    id
    name
    idempotencyKey
    status
    service
    startedAt
    finishedAt
    firstRecordedAt
    thread {
      id
      label
      key
    }
  }
}`) as unknown as TypedDocumentString<ThreadCallsQuery, ThreadCallsQueryVariables>;
export const ThreadStepDocument = new TypedDocumentString(`
    query ThreadStep($id: ID!) {
  step(id: $id) {
    ...StepDetail
  }
}
    fragment StepDetail on Step {
  id
  name
  status
  idempotencyKey
  keyKind
  keyScope
  fingerprint
  context
  result
  error
  service
  startedAt
  finishedAt
  firstRecordedAt
  lastSeenAt
  removedAttempts
  thread {
    id
    label
    key
  }
  counts {
    ...AllCounts
  }
  subSteps {
    name
    status
    context
    at
  }
  claim {
    holder
    expiresAt
    downstreamKey
  }
}
fragment AllCounts on Counts {
  calls
  executions
  retried
  deduplicated
  collided
  fenced
}`) as unknown as TypedDocumentString<ThreadStepQuery, ThreadStepQueryVariables>;
export const ThreadStepsDocument = new TypedDocumentString(`
    query ThreadSteps($id: ID!, $after: String) {
  thread(id: $id) {
    id
    steps(first: 1000, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...TimelineStep
      }
    }
  }
}
    fragment AllCounts on Counts {
  calls
  executions
  retried
  deduplicated
  collided
  fenced
}
fragment TimelineStep on Step {
  id
  name
  idempotencyKey
  keyScope
  status
  service
  startedAt
  finishedAt
  firstRecordedAt
  counts {
    ...AllCounts
  }
  subSteps {
    name
    status
    at
  }
  claim {
    holder
    expiresAt
  }
}`) as unknown as TypedDocumentString<ThreadStepsQuery, ThreadStepsQueryVariables>;
export const ThreadDocument = new TypedDocumentString(`
    query Thread($id: ID!) {
  verdict(threadId: $id) {
    ...Verdict
  }
  thread(id: $id) {
    ...ThreadHead
    steps(first: 200) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...TimelineStep
      }
    }
  }
  attempts(
    filter: {threadId: $id, outcome: [RETRIED, DEDUPLICATED, COLLIDED, CLAIMED, TAKEN_OVER, BUSY, FENCED]}
    first: 200
  ) {
    countUpTo10k
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TimelineCall
    }
  }
}
    fragment ThreadHead on Thread {
  id
  key
  label
  status
  endReason
  tags
  service
  startedAt
  lastActivityAt
  endedAt
  stepCount
  refs {
    key
    value
  }
  counts {
    ...AllCounts
  }
}
fragment AllCounts on Counts {
  calls
  executions
  retried
  deduplicated
  collided
  fenced
}
fragment TimelineStep on Step {
  id
  name
  idempotencyKey
  keyScope
  status
  service
  startedAt
  finishedAt
  firstRecordedAt
  counts {
    ...AllCounts
  }
  subSteps {
    name
    status
    at
  }
  claim {
    holder
    expiresAt
  }
}
fragment TimelineCall on Attempt {
  id
  outcome
  status
  executionId
  resent
  resultDiverged
  afterEnd
  service
  startedAt
  finishedAt
  recordedAt
  thread {
    id
  }
  step {
    id
    name
    idempotencyKey
    status
    service
    startedAt
    finishedAt
    firstRecordedAt
    thread {
      id
      label
      key
    }
  }
}
fragment Verdict on Verdict {
  kinds
  text
  operations
  calls
  executions
  effects
  findings {
    kind
    name
    stepId
    evidence {
      attemptId
      call
    }
  }
  moreFindings
  notLookedAt {
    code
    text
  }
}`) as unknown as TypedDocumentString<ThreadQuery, ThreadQueryVariables>;
export const ThreadsDocument = new TypedDocumentString(`
    query Threads($filter: ThreadFilter, $first: Int!, $after: String) {
  threads(filter: $filter, first: $first, after: $after) {
    countUpTo10k
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ThreadRow
    }
  }
}
    fragment ThreadRow on Thread {
  id
  key
  label
  status
  service
  startedAt
  lastActivityAt
  endedAt
  stepCount
  refs {
    key
    value
  }
  counts {
    calls
    executions
    deduplicated
    collided
  }
}`) as unknown as TypedDocumentString<ThreadsQuery, ThreadsQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    kind
    name
    email
    role
    permissions
    workspace
    workspaces {
      name
      role
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;