// The studio: forms that save themselves, a toolbar, paste from a word processor, steps that can be dragged. Every page works without this file.
import "./ts/studio/autosave";
import "./ts/studio/fresh";
import "./ts/studio/toolbar";
import "./ts/studio/paste";
import "./ts/studio/pictures";
import "./ts/studio/recording";
import "./ts/studio/rows";
import "./ts/studio/preview";
import "./ts/studio/steps";
import "./ts/studio/presence";
import "./ts/studio/quote";
