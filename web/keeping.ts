// Keeps what is done in this window: joins the program, the storage, and the other windows.
import type { Bridge } from "./bridge.ts";
import { NewerStorage } from "./database.ts";
import type { FrameLoop } from "./frame_loop.ts";
import { lastReport, rememberReport } from "./last_report.ts";
import type { Access, Purpose, Request, StoredContent, StoredReport, StoringFailure } from "./platform.ts";
import { missingFrom, remember } from "./remembered_reports.ts";
import { ReportAccess } from "./report_access.ts";
import { newestSequence, Storage } from "./storage.ts";
import type { TextField } from "./text_field.ts";

export interface Program {
  bridge: Bridge;
  loop: FrameLoop;
  field: TextField;
}

export class Keeping {
  #program: Program | undefined;
  readonly #access = new ReportAccess({
    givesUp: (report) => this.#givesUp(report),
    lost: (report) => this.#lost(report),
    storedElsewhere: (report) => this.#storedElsewhere(report),
  });
  readonly #storage = new Storage({
    stored: (report, sequence, verifiedAt) => this.#stored(report, sequence, verifiedAt),
    failed: (failure) => this.#failed(failure),
    removed: (report) => this.#removed(report),
    cleared: (report) => this.#tell(({ bridge }) => bridge.storageCleared(report)),
    isOnlyWriter: (report) => this.#access.holds(report),
  });
  // The report that is open, and how; the one that was last brought back from the storage.
  #open = "";
  #shown = "";
  #openAccess: Access = "writes";
  // What this window could not store of the open report before another one took it is on its screen, and nowhere else.
  #holdsUnstored = false;
  // What is gone, until the user has seen it.
  #missing: StoredReport[] = [];
  // What other windows have stored is read once more after what is read now.
  #isFollowing = false;
  #followsAgain = false;
  readonly #underWay = new Set<Promise<void>>();

  readonly #removed: (report: string) => void;

  // `removed`: a report is not stored any more, and will not come back.
  constructor(removed: (report: string) => void) {
    this.#removed = removed;
    // The window may not come back from here.
    const commit = () => this.#program?.field.commit();
    window.addEventListener("pagehide", commit);
    document.addEventListener("freeze", commit);
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) commit();
    });
    // The browser asks whether the page is to be left all the same.
    window.addEventListener("beforeunload", (event) => {
      if (this.#holdsUnstored || this.#storage.hasFailed) event.preventDefault();
    });
  }

  // What is stored, for the page that is shown when the program has failed.
  everything(): Promise<object> {
    return this.#storage.everything();
  }

  list(): Promise<StoredReport[]> {
    return this.#storage.list();
  }

  load(report: string): Promise<StoredContent | undefined> {
    return this.#storage.load(report, { withSteps: false });
  }

  // Brings back what is stored.
  async begin(program: Program): Promise<void> {
    this.#program = program;
    try {
      // Before the report, which is then checked by it.
      const rulePack = await this.#storage.rulePack();
      if (rulePack) program.bridge.storedRulePack(rulePack);
      const list = await this.#storage.list();
      program.bridge.storedReports(list);
      this.#missing = missingFrom(list);
      program.bridge.reportsMissing(this.#missing);
      remember([...list, ...this.#missing]);
      const report = await lastReport(this.#storage);
      if (report) await this.#load(report);
    } catch (error) {
      this.#readingFailed(error);
    }
  }

  // Resolves when nothing is being read or written, here and between the windows.
  async settled(): Promise<void> {
    do {
      await Promise.all(this.#underWay);
      await this.#storage.settled();
    } while (this.#underWay.size > 0);
  }

  // Another report is the open one now; "": none is.
  reportOpened(report: string): void {
    rememberReport(report, this.#storage);
    const before = this.#open;
    this.#open = report;
    if (report !== this.#shown) this.#openAccess = "writes";
    if (report !== before) this.#holdsUnstored = false;
    if (before && before !== report) this.#leaveWhenWritten(before);
    // Back on the start page, whose list has grown or changed meanwhile.
    if (!report && before) this.#do(this.#list());
    if (report && !this.#access.holds(report)) this.#do(this.#enter(report));
  }

  // True when the request was one for here.
  carryOut(request: Request): boolean {
    switch (request.kind) {
      case "append":
      case "snapshot":
        this.#storage.write(request);
        return true;
      case "load":
        // Asked for again: what could not be stored of it is given up.
        if (request.purpose === "open" && request.report === this.#open) {
          this.#storage.abandon(request.report);
          this.#holdsUnstored = false;
        }
        this.#do(request.purpose === "open" ? this.#load(request.report) : this.#loadFor(request.report, request.purpose));
        return true;
      case "retry":
        this.#storage.retry();
        return true;
      case "take_over":
        this.#do(this.#takeOver(request.report));
        return true;
      case "bin":
        this.#do(this.#bin(request.report));
        return true;
      case "restore":
        this.#do(this.#putIntoBin(request.report, false));
        return true;
      case "forget_missing":
        this.#missing = [];
        this.#do(this.#list());
        return true;
      case "rule_pack":
        this.#storage.storeRulePack(request).catch((reason: unknown) => {
          this.#tell(({ bridge }) => bridge.storingRulePackFailed(String(reason)));
        });
        return true;
      default:
        return false;
    }
  }

  // A call that changes what is seen.
  #tell(call: (program: Program) => void): void {
    if (!this.#program) return;
    call(this.#program);
    this.#program.loop.request();
  }

  #do(work: Promise<void>): void {
    const watched = work
      .catch((error: unknown) => this.#readingFailed(error))
      .finally(() => this.#underWay.delete(watched));
    this.#underWay.add(watched);
  }

  readonly #readingFailed = (error: unknown): void => {
    const key = error instanceof NewerStorage ? "keeping.reading_failed.newer" : "keeping.reading_failed";
    this.#tell(({ bridge }) => bridge.readingFailed(key, error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
  };

  async #list(): Promise<void> {
    const list = await this.#storage.list();
    remember([...list, ...this.#missing]);
    this.#tell(({ bridge }) => bridge.storedReports(list));
  }

  // A report that began in this window, or came from a file.
  async #enter(report: string): Promise<void> {
    if ((await this.#access.enter(report)) === "other_window" && this.#openAccess === "writes" && this.#open === report) this.#lost(report);
    await this.#storage.written(report);
    remember([...(await this.#storage.list()), ...this.#missing]);
  }

  async #load(report: string): Promise<void> {
    // First the lock: what is read then is the newest.
    const access = await this.#access.enter(report);
    const stored = await this.#storage.load(report, { withSteps: access === "writes" });
    if (stored) this.#show(stored, stored.isNewer ? "newer" : access);
    this.#do(this.#leaveUnlessShown(report));
  }

  async #leaveUnlessShown(report: string): Promise<void> {
    await this.#program?.loop.atRest();
    if (this.#open !== report) this.#access.leave(report);
  }

  async #loadFor(report: string, purpose: Purpose): Promise<void> {
    const stored = await this.#storage.load(report, { withSteps: false });
    if (stored) this.#tell(({ bridge }) => bridge.openStored(stored, purpose, "writes"));
  }

  #show(stored: StoredContent, access: Access): void {
    this.#shown = stored.report;
    this.#openAccess = access;
    this.#tell(({ bridge }) => {
      bridge.openStored(stored, "open", access);
      // It has just been read: that is what "stored" says.
      bridge.stored(stored.report, newestSequence(stored), Date.now());
    });
  }

  async #takeOver(report: string): Promise<void> {
    if (await this.#access.takeOver(report)) return this.#load(report);
    this.#tell(({ bridge }) => bridge.readingFailed("keeping.taking_failed", ""));
  }

  async #givesUp(report: string): Promise<boolean> {
    this.#program?.field.commit();
    this.#program?.loop.drawNow();
    return this.#storage.written(report);
  }

  #lost(report: string): void {
    const hadUnwritten = this.#storage.abandon(report);
    if (report !== this.#open) return;
    this.#openAccess = "other_window";
    this.#holdsUnstored = hadUnwritten;
    this.#tell(({ bridge }) => {
      if (hadUnwritten) bridge.storingFailed({ report, trouble: "other_window", reason: "" });
      bridge.accessLost(report);
    });
  }

  #storedElsewhere(report: string): void {
    const concerns = this.#open === "" || (this.#open === report && this.#openAccess === "other_window");
    if (!concerns) return;
    this.#followsAgain = true;
    if (!this.#isFollowing) this.#do(this.#follow());
  }

  async #follow(): Promise<void> {
    this.#isFollowing = true;
    while (this.#followsAgain) {
      this.#followsAgain = false;
      if (this.#open === "") {
        await this.#list();
        continue;
      }
      const report = this.#open;
      const stored = await this.#storage.load(report, { withSteps: false });
      if (stored && this.#open === report && this.#openAccess === "other_window") this.#show(stored, "other_window");
    }
    this.#isFollowing = false;
  }

  async #bin(report: string): Promise<void> {
    if ((await this.#access.enter(report)) !== "writes") {
      this.#tell(({ bridge }) => bridge.readingFailed("keeping.binning_failed", ""));
      return;
    }
    await this.#storage.written(report);
    await this.#putIntoBin(report, true);
    this.#access.leave(report);
  }

  async #putIntoBin(report: string, isIn: boolean): Promise<void> {
    await this.#storage.putIntoBin(report, isIn);
    this.#access.tellStored(report);
    await this.#list();
  }

  // What could not be written yet keeps its lock: it is still this window's.
  #leaveWhenWritten(report: string): void {
    this.#do(
      this.#storage.written(report).then((isDone) => {
        if (isDone && this.#open !== report) this.#access.leave(report);
      }),
    );
  }

  #stored(report: string, sequence: number, verifiedAt: number): void {
    this.#tell(({ bridge }) => bridge.stored(report, sequence, verifiedAt));
    this.#access.tellStored(report);
    if (report === this.#open) return;
    if (this.#access.holds(report)) this.#leaveWhenWritten(report);
    // It was never open here: a rescue file has brought it.
    else if (this.#open === "") this.#do(this.#list());
  }

  #failed(failure: StoringFailure): void {
    this.#tell(({ bridge }) => bridge.storingFailed(failure));
  }
}
