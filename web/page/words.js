'use strict';

// Every word the page itself shows, by language. The game's own words are in
// its locale files; these are needed before the game exists. A language that
// is missing here falls back to English, word by word.
globalThis.hardcurrencyWords = {
  en: {
    lead: 'A sanctioned state must earn. Somebody pays.',
    foot: 'Policy and economics only. No real person is portrayed. Sources in the codex.',
    fetching: 'Fetching the game',
    starting: 'Starting',
    amount: '{done} of {all} MB',
    reload: 'Load the page again',
    goOn: 'Play without saving',
    noWasmTitle: 'This browser cannot run the game',
    noWasmText: 'The game needs WebAssembly, which is missing or switched off here. A current Firefox, Chrome, Edge or Safari has it; some have it switched off in a lockdown or high-security mode.',
    noUnpackTitle: 'This browser is too old for the game',
    noUnpackText: 'It cannot unpack the game (DecompressionStream is missing). Chrome and Edge can from version 80, Safari from 16.4, Firefox from 113.',
    noWebGLTitle: 'No WebGL here',
    noWebGLText: 'The game draws with WebGL 2, which is missing or switched off in this browser. Switching on hardware acceleration in the browser\'s settings, or updating the graphics driver, usually brings it back.',
    noStoreTitle: 'Nothing can be saved here',
    noStoreText: 'This browser keeps IndexedDB from this page, often because of a private window or a setting. You can play, but the campaign ends with the page.',
    fetchTitle: 'The game did not arrive',
    fetchText: 'The connection failed or the server does not have the file. Nothing you had saved is affected.',
    wrongTitle: 'The server sent something else',
    wrongText: 'The file that came is not the game. Whoever runs this server should copy the whole folder that was built.',
    stoppedTitle: 'The game has stopped',
    stoppedText: 'Campaigns saved in this browser are kept. Load the page again to continue from the last save.',
    startTitle: 'The game did not start',
    startText: 'Something went wrong while starting. Nothing you had saved is affected.',
  },
};
