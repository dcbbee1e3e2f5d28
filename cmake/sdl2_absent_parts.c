/* SDL2's code for gamepads, its 2D renderer and its copying between pixel surfaces are not built for the web: half of its size.
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

int SDL_CalculateBlit(SDL_Surface *surface) {
  (void)surface;
  return SDL_Unsupported();
}

int SDL_RLESurface(SDL_Surface *surface) {
  (void)surface;
  return SDL_Unsupported();
}

void SDL_UnRLESurface(SDL_Surface *surface, int recode) {
  (void)surface;
  (void)recode;
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
