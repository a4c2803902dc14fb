'use strict';

// What the page does for the game and the game cannot do by itself: the
// clipboard, files that are handed out and taken in. The game calls these names
// on globalThis.hardcurrencyHost and does without where they are missing. None
// of them throws: in a frame that forbids something, that thing does not happen.
globalThis.hardcurrencyHost = (() => {
  // Without the clipboard's own interface (no secure context, no permission) the
  // text of a selected field is copied, as by hand.
  const copyByHand = (text) => {
    const before = document.activeElement;
    const area = document.createElement('textarea');
    area.value = text;
    area.setAttribute('aria-hidden', 'true');
    area.style.cssText = 'position:fixed;opacity:0';
    document.body.append(area);
    area.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    } finally {
      area.remove();
      before?.focus?.({ preventScroll: true });
    }
  };

  const types = { html: 'text/html', json: 'application/json', png: 'image/png', txt: 'text/plain' };

  return {
    // Puts a text on the clipboard and says whether it was tried.
    copy(text) {
      try {
        if (navigator.clipboard) {
          navigator.clipboard.writeText(text).catch(() => copyByHand(text));
          return true;
        }
      } catch {
        // A frame without the permission; by hand, then.
      }
      return copyByHand(text);
    },

    // Hands a file to the person as a download.
    download(name, bytes) {
      try {
        const type = types[name.split('.').pop()] || 'application/octet-stream';
        const href = URL.createObjectURL(new Blob([bytes], { type }));
        const link = document.createElement('a');
        link.href = href;
        link.download = name;
        link.click();
        // Some browsers begin to read only after this turn.
        setTimeout(() => URL.revokeObjectURL(href), 60_000);
        return true;
      } catch {
        return false;
      }
    },

    // Asks the person for a file and calls done(name, bytes); bytes is null when
    // the file is larger than most or cannot be read. Nothing happens when nothing is chosen.
    pick(accept, most, done) {
      try {
        const input = document.createElement('input');
        input.type = 'file';
        input.accept = accept;
        input.id = 'pick';
        input.hidden = true;
        input.addEventListener('change', async () => {
          const file = input.files[0];
          input.remove();
          if (!file) {
            return;
          }
          let bytes = null;
          try {
            bytes = file.size > most ? null : new Uint8Array(await file.arrayBuffer());
          } catch {
            // It went away meanwhile.
          }
          done(file.name, bytes);
        });
        input.addEventListener('cancel', () => input.remove());
        document.getElementById('pick')?.remove();
        document.body.append(input); // some browsers answer for elements of the page only
        input.click();
        return true;
      } catch {
        return false;
      }
    },
  };
})();
