import { useCallback, useEffect, useMemo, useState } from "react";
import type { MutableRefObject } from "react";
import { defaultSettings } from "../../core/settings";
import type { Settings } from "../../core/settings";
import { draftOf, sameDraft } from "../model/settings-draft";
import type { SettingsDraft } from "../model/settings-draft";
import type { Situation } from "../services";
import { usePane } from "./pane-context";

/** The draft while the view is closed; null when nothing is unsaved. */
export type KeptDraft = MutableRefObject<SettingsDraft | null>;

export interface SettingsEditor {
  /** null until the workbook's settings are there. */
  readonly draft: SettingsDraft | null;
  readonly changed: boolean;
  /** Settings in the workbook that could not be used. */
  readonly broken: readonly (keyof Settings)[];
  readonly trouble: Situation | null;
  readonly saving: boolean;
  readonly edit: (draft: SettingsDraft) => void;
  readonly toDefaults: () => void;
  readonly discard: () => void;
  /** Keeps the settings in the workbook; false when Excel refused (`trouble` says why). */
  readonly save: (settings: Settings) => Promise<boolean>;
}

/** Loads the workbook's settings once and edits a draft of them; a draft that is not saved outlives the view. */
export function useSettingsEditor(kept: KeptDraft): SettingsEditor {
  const { services, patiently } = usePane();
  const [stored, setStored] = useState<{ readonly draft: SettingsDraft; readonly broken: readonly (keyof Settings)[] } | null>(null);
  const [draft, setDraft] = useState<SettingsDraft | null>(null);
  const [trouble, setTrouble] = useState<Situation | null>(null);
  const [saving, setSaving] = useState(false);

  useEffect(() => {
    let wanted = true;
    patiently(services.loadSettings()).then(({ settings, broken }) => {
      if (!wanted) return;
      const loaded = draftOf(settings);
      setStored({ draft: loaded, broken });
      setDraft(kept.current ?? loaded);
    }, (error: unknown) => wanted && setTrouble(services.situationOf(error)));
    return () => {
      wanted = false;
    };
  }, [services, kept, patiently]);

  const changed = stored !== null && draft !== null && !sameDraft(stored.draft, draft);
  useEffect(() => {
    if (draft) kept.current = changed ? draft : null;
  }, [kept, draft, changed]);

  const save = useCallback(async (settings: Settings) => {
    setSaving(true);
    setTrouble(null);
    try {
      await patiently(services.saveSettings(settings));
      setStored({ draft: draftOf(settings), broken: [] });
      setDraft(draftOf(settings));
      kept.current = null;
      return true;
    } catch (error) {
      setTrouble(services.situationOf(error));
      return false;
    } finally {
      setSaving(false);
    }
  }, [services, kept, patiently]);

  return useMemo(() => ({
    draft, changed, broken: stored?.broken ?? [], trouble, saving, save, edit: setDraft,
    toDefaults: () => setDraft(draftOf(defaultSettings)),
    discard: () => stored && setDraft(stored.draft),
  }), [draft, changed, stored, trouble, saving, save]);
}
