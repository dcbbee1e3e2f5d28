/* SDL2's code for gamepads, its 2D renderer, its pixel surfaces and its gestures are not built for the web: more than half of its size.
   Dear ImGui's SDL2 backend and SDL's own window code still ask for a few of those functions; these say that there is nothing. */
#include <EGL/egl.h>
#include <GLES3/gl3.h>

#include "SDL.h"

int SDL_NumJoysticks(void) { return 0; }

SDL_bool SDL_IsGameController(int index) {
  (void)index;
  return SDL_FALSE;
}

SDL_GameController *SDL_GameControllerOpen(int index) {
  (void)index;
  return NULL;
}

void SDL_GameControllerClose(SDL_GameController *gamepad) { (void)gamepad; }

Uint8 SDL_GameControllerGetButton(SDL_GameController *gamepad, SDL_GameControllerButton button) {
  (void)gamepad;
  (void)button;
  return 0;
}

Sint16 SDL_GameControllerGetAxis(SDL_GameController *gamepad, SDL_GameControllerAxis axis) {
  (void)gamepad;
  (void)axis;
  return 0;
}

SDL_Renderer *SDL_GetRenderer(SDL_Window *window) {
  (void)window;
  return NULL;
}

int SDL_GetRendererOutputSize(SDL_Renderer *renderer, int *width, int *height) {
  (void)renderer;
  (void)width;
  (void)height;
  return -1;
}

void SDL_DestroyRendererWithoutFreeing(SDL_Renderer *renderer) { (void)renderer; }

SDL_Surface *SDL_CreateRGBSurface(Uint32 flags, int width, int height, int depth, Uint32 red, Uint32 green, Uint32 blue,
                                  Uint32 alpha) {
  (void)flags, (void)width, (void)height, (void)depth, (void)red, (void)green, (void)blue, (void)alpha;
  return NULL;
}

SDL_Surface *SDL_ConvertSurfaceFormat(SDL_Surface *surface, Uint32 format, Uint32 flags) {
  (void)surface, (void)format, (void)flags;
  return NULL;
}

void SDL_FreeSurface(SDL_Surface *surface) { (void)surface; }

int Emscripten_CreateWindowFramebuffer(void *device, SDL_Window *window, Uint32 *format, void **pixels, int *pitch) {
  (void)device, (void)window, (void)format, (void)pixels, (void)pitch;
  return SDL_Unsupported();
}

int Emscripten_UpdateWindowFramebuffer(void *device, SDL_Window *window, const SDL_Rect *rectangles, int count) {
  (void)device, (void)window, (void)rectangles, (void)count;
  return SDL_Unsupported();
}

void Emscripten_DestroyWindowFramebuffer(void *device, SDL_Window *window) { (void)device, (void)window; }

int SDL_GestureAddTouch(SDL_TouchID touch) {
  (void)touch;
  return 0;
}

int SDL_GestureDelTouch(SDL_TouchID touch) {
  (void)touch;
  return 0;
}

void SDL_GestureProcessEvent(SDL_Event *event) { (void)event; }
void SDL_GestureQuit(void) {}

/* Emscripten's own knows all keys by their names; SDL is given no keyboard (web/bridge/window.cpp). */
int emscripten_compute_dom_pk_code(const char *key) {
  (void)key;
  return 0;
}

/* Emscripten's own eglGetProcAddress links every function of WebGL by name (150 KB). SDL looks up these few; nobody else asks. */
__eglMustCastToProperFunctionPointerType eglGetProcAddress(const char *name) {
#define GL_FUNCTION(function) \
  if (SDL_strcmp(name, #function) == 0) return (__eglMustCastToProperFunctionPointerType)function
  GL_FUNCTION(glBindFramebuffer);
  GL_FUNCTION(glGetError);
  GL_FUNCTION(glGetFramebufferAttachmentParameteriv);
  GL_FUNCTION(glGetIntegerv);
  GL_FUNCTION(glGetString);
  GL_FUNCTION(glGetStringi);
#undef GL_FUNCTION
  return NULL;
}
